import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

let count = 0;
for await (const order of orders()) {
  await producer.send({
    topic: shop.topic,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order);
  count += 1;
  if (count === 5) process.exit(0); // Enough to see whether it works.
}

await producer.disconnect();
