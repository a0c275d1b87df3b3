import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 1, initialRetryTime: 100},
});
await producer.connect();

for await (const order of orders()) await keep(order);

async function keep(order: Order): Promise<void> {
  try {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
  } catch (error) {
    await pending(order, 'one moment please');
    console.error(error);
    return keep(order);
  }
  await acknowledged(order);
}

await producer.disconnect();
