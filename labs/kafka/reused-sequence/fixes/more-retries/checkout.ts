import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, orders, pending, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 4, initialRetryTime: 100},
});
await producer.connect();

const unknown: Order[] = [];

for await (const order of orders()) {
  try {
    await send(order);
    await acknowledged(order); // "We have your order."
  } catch (error) {
    await pending(order, String(error)); // "We do not know yet."
    unknown.push(order); // The next customer need not wait for it.
  }
}

for (const order of unknown) {
  await send(order);
  await acknowledged(order);
}
await producer.disconnect();

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}
