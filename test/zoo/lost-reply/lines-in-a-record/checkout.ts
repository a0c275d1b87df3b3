import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const batch of ordersInBatches(5)) {
  const lines = batch.map((order) => JSON.stringify(order)).join('\n');
  await producer.send({topic: shop.topic, messages: [{key: 'orders', value: lines}]});
  await acknowledged(batch);
}

await producer.disconnect();
