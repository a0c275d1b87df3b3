import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, ordersInBatches, rejected, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  retry: {retries: 1, initialRetryTime: 100},
});
await producer.connect();

for await (const batch of ordersInBatches(10)) {
  try {
    await producer.send({
      topic: shop.topic,
      acks: 1,
      messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
    });
    await acknowledged(batch); // "We have your order."
  } catch (error) {
    await rejected(batch, String(error)); // "Please try again."
  }
}

await producer.disconnect();
