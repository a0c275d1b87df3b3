import {Kafka} from 'kafkajs';
import {acknowledged, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers});
const producer = kafka.producer();
await producer.connect();

const underway: Promise<void>[] = [];

for await (const order of orders()) {
  underway.push(
    producer
      .send({
        topic: shop.topic,
        messages: [{key: order.id, value: JSON.stringify(order)}],
      })
      .then(() => acknowledged(order)),
  );
}
await Promise.allSettled(underway);

process.exit(0);
