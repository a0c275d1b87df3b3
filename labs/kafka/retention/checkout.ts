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
});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: batch.map((order) => ({key: order.id, value: withInvoice(order)})),
  });
  await acknowledged(batch); // "We have your order."
}

await producer.disconnect();

/** Each order carries its invoice: 40 kB. */
function withInvoice(order: Order): string {
  return JSON.stringify({...order, invoice: 'x'.repeat(40_000)});
}
