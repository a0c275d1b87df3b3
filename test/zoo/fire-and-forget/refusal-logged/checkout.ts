import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const order of orders()) {
  try {
    await producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    });
  } catch (error) {
    console.error(`could not send ${order.id}`, error);
  }
  await acknowledged(order);
}

await producer.disconnect();
