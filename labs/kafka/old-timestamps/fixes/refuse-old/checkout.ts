import {Kafka, KafkaJSProtocolError, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  try {
    await send(batch);
    await acknowledged(batch); // "We have your order."
  } catch (error) {
    if (!isTooOld(error)) throw error;
    await rejected(batch, 'the broker refuses records that are this old'); // "Please try again."
  }
}

await producer.disconnect();

async function send(batch: readonly Order[]): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: batch.map((order) => ({
      key: order.id,
      value: JSON.stringify(order),
      timestamp: String(order.placedAt), // when it was placed, which may be days ago
    })),
  });
}

/** INVALID_TIMESTAMP is a definite no: the broker has stored nothing. */
function isTooOld(error: unknown): boolean {
  return error instanceof KafkaJSProtocolError && error.type === 'INVALID_TIMESTAMP';
}
