import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 0}});
await producer.connect();

for await (const order of orders()) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await publish(order);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
      await new Promise((done) => setTimeout(done, 100 * attempt));
    }
  }
  await acknowledged(order);
}

async function publish(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

await producer.disconnect();
