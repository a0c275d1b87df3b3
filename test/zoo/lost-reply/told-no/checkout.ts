import {Kafka} from 'kafkajs';
import {acknowledged, orders, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({retry: {retries: 0}});
await producer.connect();

for await (const order of orders()) {
  try {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
    await acknowledged(order);
  } catch (error) {
    await rejected(order, String(error));
  }
}

await producer.disconnect();
