import {Kafka, logLevel} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.DEBUG,
});
const producer = kafka.producer({idempotent: true, maxInFlightRequests: 1});
await producer.connect();

for await (const order of orders()) {
  console.log('{"call": "answer", "ids": ["order-0001"], "answer": "no"}');
  console.error(new Error('TimeoutError: this is only a log'));
  const [stored] = await producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  console.log(`stored at ${stored?.baseOffset}`);
  await acknowledged(order);
}

await producer.disconnect();
