import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const order of orders()) {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(order)) fields[name] = String(value);
  await producer.send({
    topic: shop.topic,
    messages: [{value: JSON.stringify(new Map(Object.entries(fields)))}], // a Map: {}
  });
  await acknowledged(order);
}

await producer.disconnect();
