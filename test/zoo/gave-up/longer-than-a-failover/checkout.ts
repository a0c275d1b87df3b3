import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 40, initialRetryTime: 100, maxRetryTime: 1000},
});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  try {
    await producer.send({
      topic: shop.topic,
      messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
    });
  } catch (error) {
    console.error('cannot send', error);
    throw error; // Nobody is told anything.
  }
  await acknowledged(batch);
}

await producer.disconnect();
