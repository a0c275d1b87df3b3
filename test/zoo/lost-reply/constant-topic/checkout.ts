import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

for await (const order of orders()) {
  await producer.send({
    topic: 'orders',
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order);
}

await producer.disconnect();
