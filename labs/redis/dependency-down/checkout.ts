import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

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

for await (const batch of ordersInBatches(20)) {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
  await acknowledged(batch); // "We have your order."
}

await producer.disconnect();
