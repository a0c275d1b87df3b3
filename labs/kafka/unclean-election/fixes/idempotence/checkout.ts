import {Kafka, logLevel, Partitioners, type Producer} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  connectionTimeout: 1000,
  requestTimeout: 8000,
  retry: {retries: 5, initialRetryTime: 100, maxRetryTime: 1000},
});

let producer: Producer | null = null;

for await (const batch of ordersInBatches(10)) await keep(batch);

await discard();
process.exit(); // a producer that was discarded in trouble may still hold a socket

async function newProducer(): Promise<Producer> {
  const made = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: true,
    maxInFlightRequests: 1,
  });
  await made.connect();
  return made;
}

async function discard(): Promise<void> {
  await producer?.disconnect().catch(() => undefined);
  producer = null;
}

/** Sends the same orders until Kafka has said yes: after an error nobody knows whether they are stored. */
async function keep(batch: readonly Order[]): Promise<void> {
  for (;;) {
    try {
      producer ??= await newProducer();
      await producer.send({
        topic: shop.topic,
        acks: -1, // all
        messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
      });
      await acknowledged(batch); // "We have your order."
      return;
    } catch (error) {
      await pending(batch, String(error)); // "We do not know yet."
      // After a failed send its sequence numbers may fit no log any more.
      await discard();
    }
  }
}
