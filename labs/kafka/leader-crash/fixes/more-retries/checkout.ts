import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  retry: {retries: 100, initialRetryTime: 100, maxRetryTime: 1000},
});
await producer.connect();

for await (const batch of ordersInBatches(20)) {
  await producer.send({
    topic: shop.topic,
    acks: 1,
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
  await acknowledged(batch); // "We have your order."
}

await producer.disconnect();
