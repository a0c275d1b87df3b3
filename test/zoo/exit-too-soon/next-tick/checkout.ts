import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

const soon: (() => Promise<unknown>)[] = [];
setInterval(() => {
  for (const work of soon.splice(0, 10)) void work();
}, 200).unref();

for await (const order of orders()) {
  soon.push(() =>
    producer.send({
      topic: shop.topic,
      messages: [{key: order.id, value: JSON.stringify(order)}],
    }),
  );
  await acknowledged(order);
}

process.exit(0);
