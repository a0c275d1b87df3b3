import {Kafka} from 'kafkajs';
import {acknowledged, type Order, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

let buffer: Order[] = [];
const timer = setInterval(() => void flush(), 250);

for await (const order of orders()) {
  buffer.push(order);
  await acknowledged(order);
}
clearInterval(timer);
await flush();

async function flush(): Promise<void> {
  const batch = buffer;
  buffer = [];
  if (batch.length === 0) return;
  await producer.send({
    topic: shop.topic,
    messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),
  });
}

process.exit(0);
