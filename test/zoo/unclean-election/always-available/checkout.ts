import {Kafka} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  connectionTimeout: 1000,
  requestTimeout: 3000,
  retry: {retries: 5, initialRetryTime: 100, maxRetryTime: 1000},
});
const producer = kafka.producer();
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  while (!(await stored(batch))) await pending(batch, 'one moment');
  await acknowledged(batch);
}
await producer.disconnect();

async function stored(batch: readonly Order[]): Promise<boolean> {
  try {
    await producer.send({
      topic: shop.topic,
      messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
    });
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
