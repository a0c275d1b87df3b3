import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({
  idempotent: true,
  retry: {retries: 20, initialRetryTime: 100, maxRetryTime: 1000},
});
await producer.connect();

// acks is not given: kafkajs asks for all then.
for await (const batch of ordersInBatches(20)) {
  await producer.send({
    topic: shop.topic,
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
  await acknowledged(batch);
}

await producer.disconnect();
