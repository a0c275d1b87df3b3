import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const order of orders()) {
  const lines = ['order.placed', 'order.paid'].map((event) => ({
    key: order.id,
    value: JSON.stringify(order),
    headers: {event},
  }));
  await producer.send({topic: shop.topic, messages: lines});
  await acknowledged(order);
}

await producer.disconnect();
