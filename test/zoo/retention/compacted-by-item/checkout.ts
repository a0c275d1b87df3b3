import {Kafka} from 'kafkajs';
import {acknowledged, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

const invoice = 'x'.repeat(40_000);

for await (const batch of ordersInBatches(10)) {
  await producer.send({
    topic: shop.topic,
    messages: batch.map((order) => ({
      key: order.item,
      value: JSON.stringify({...order, invoice}),
    })),
  });
  await acknowledged(batch);
}

await producer.disconnect();
