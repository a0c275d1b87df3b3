import {setTimeout as sleep} from 'node:timers/promises';
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, type Order, orders, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  requestTimeout: 5000,
  retry: {retries: 1, initialRetryTime: 100},
});
const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

/** What is accepted and not confirmed by the brokers. */
const cache = new Map<string, Order>();

async function keep(order: Order): Promise<void> {
  cache.set(order.id, order);
  return Promise.resolve();
}

async function unconfirmed(): Promise<readonly Order[]> {
  return Promise.resolve([...cache.values()]);
}

async function remove({id}: Order): Promise<void> {
  cache.delete(id);
  return Promise.resolve();
}

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

/** Sends what is not confirmed, the oldest first, each under its id; what is confirmed is removed. */
async function push(): Promise<void> {
  for (const order of await unconfirmed()) {
    await send(order);
    await remove(order);
  }
}

let isOpen = true;

/** The timer: what fails now is tried again next time. */
async function pushAgainAndAgain(): Promise<void> {
  while (isOpen) {
    await push().catch(() => undefined);
    await sleep(200);
  }
}
const pushing = pushAgainAndAgain();

for await (const order of orders()) {
  await keep(order);
  await acknowledged(order); // "We have your order."
}

isOpen = false;
await pushing;
await push();
await producer.disconnect();
