import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: [process.env['BOOTSTRAP_SERVERS'] ?? '127.0.0.1:29092'],
});
const producer = kafka.producer();
await producer.connect();

for await (const order of orders()) {
  await producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order);
}

await producer.disconnect();
