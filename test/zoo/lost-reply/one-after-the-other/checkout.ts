import {Kafka} from 'kafkajs';
import {acknowledged, type Order, ordersInBatches, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

let last: Promise<unknown> = Promise.resolve();

for await (const batch of ordersInBatches(5)) {
  await Promise.all(batch.map((order) => enqueue(order)));
  await acknowledged(batch);
}

/** It looks as if they ran side by side: each waits for the one before it. */
function enqueue(order: Order): Promise<unknown> {
  last = last.then(() =>
    producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    }),
  );
  return last;
}

await producer.disconnect();
