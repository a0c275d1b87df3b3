import {randomUUID} from 'node:crypto';
import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const order of orders()) {
  const event = {
    id: randomUUID(),
    type: 'order-placed',
    order: order.id,
    item: order.item,
  };
  await producer.send({
    topic: shop.topic,
    messages: [{key: event.id, value: JSON.stringify(event)}],
  });
  await acknowledged(order);
}

await producer.disconnect();
