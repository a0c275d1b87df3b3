import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  connectionTimeout: 1000,
  requestTimeout: 3000,
  retry: {retries: 5, initialRetryTime: 100, maxRetryTime: 1000},
});

const producer = kafka.producer({
  idempotent: true,
  maxInFlightRequests: 1,
  createPartitioner: Partitioners.DefaultPartitioner,
});
await producer.connect();

for await (const batch of ordersInBatches(10)) await keep(batch);

await producer.disconnect();

/** Sends the same orders until Kafka has said yes: after an error nobody knows whether they are stored. */
async function keep(batch: readonly Order[]): Promise<void> {
  for (;;) {
    try {
      await producer.send({
        topic: shop.topic,
        acks: -1, // all
        messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
      });
      await acknowledged(batch); // "We have your order."
      return;
    } catch (error) {
      await pending(batch, String(error)); // "We do not know yet."
    }
  }
}
