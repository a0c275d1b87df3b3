import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const batch of ordersInBatches(5)) {
  const sends = batch.map(async (order) =>
    producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    }),
  );
  sends.forEach((send) => send.catch((error: unknown) => console.error(error)));
  await acknowledged(batch);
}
console.log('waiting for what is under way');

await producer.disconnect();
