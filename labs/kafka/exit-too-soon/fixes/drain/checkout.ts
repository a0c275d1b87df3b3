import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  retry: {retries: 5, initialRetryTime: 100},
});
await producer.connect();

const underway = new Set<Promise<void>>();

for await (const order of orders()) {
  const send = keep(order);
  underway.add(send);
  void send.then(() => underway.delete(send));
}

await Promise.all(underway); // What is under way comes first.
process.exit(0); // The shop is closed.

/** Many may be under way at once, and each is acknowledged when it is stored. */
async function keep(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: 1,
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
  await acknowledged(order); // "We have your order."
}
