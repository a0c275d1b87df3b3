import {Kafka} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 1, initialRetryTime: 100},
});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  while (!(await isStored(batch))) await new Promise((done) => setTimeout(done, 200));
  await acknowledged(batch);
}

/** The same orders, by the same producer, and nothing else before: their numbers stay theirs. */
async function isStored(batch: readonly Order[]): Promise<boolean> {
  return producer
    .send({
      topic: shop.topic,
      messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
    })
    .then(
      () => true,
      () => false,
    );
}

await producer.disconnect();
