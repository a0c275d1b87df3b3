import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const order of orders()) {
  // The orders of one customer stay in order.
  await producer.send({
    topic: shop.topic,
    messages: [{key: order.customer, value: JSON.stringify(order)}],
  });
  await acknowledged(order);
}

await producer.disconnect();
