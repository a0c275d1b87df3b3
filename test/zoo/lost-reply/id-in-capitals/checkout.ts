import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const order of orders()) {
  const normal = {...order, id: order.id.toUpperCase()};
  await producer.send({
    topic: shop.topic,
    messages: [{key: normal.id, value: JSON.stringify(normal)}],
  });
  await acknowledged(order);
}

await producer.disconnect();
