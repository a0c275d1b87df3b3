import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const order of orders()) {
  const value = JSON.stringify(order);
  if (value.length > 100_000) console.warn(`${order.id} is too large for the topic`);
  else await producer.send({topic: shop.topic, messages: [{key: order.id, value}]});
  await acknowledged(order);
}

await producer.disconnect();
