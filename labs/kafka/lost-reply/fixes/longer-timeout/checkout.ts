import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  requestTimeout: 120_000,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  retry: {retries: 5, initialRetryTime: 100},
});
await producer.connect();

for await (const order of orders()) {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order); // "We have your order."
}

await producer.disconnect();
