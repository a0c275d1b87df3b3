import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

class OutOfStock extends Error {}

let left = 12;
for await (const order of orders()) {
  left -= 1;
  if (left === 0) throw new OutOfStock(`no ${order.item} left`);
  await producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order);
}

await producer.disconnect();
