import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 20, initialRetryTime: 100}, // Enough for any trouble: no send fails.
});
await producer.connect();

for await (const batch of ordersInBatches(5)) {
  await Promise.all(batch.map(keep)); // Five customers are served at once.
}
await producer.disconnect();
process.exit(0); // kafkajs leaves a connection open that was closed on it meanwhile.

async function keep(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order); // "We have your order."
}
