import {setTimeout as sleep} from 'node:timers/promises';
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {createClient} from 'redis';
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

/** What is accepted and not confirmed by the brokers: a key each. */
const redis = createClient({url: shop.redis[0] ?? ''});
// When Redis is away, whoever asks it hears of it.
redis.on('error', () => undefined);
await redis.connect();

async function keep(order: Order): Promise<void> {
  await redis.set(`unconfirmed:${order.id}`, JSON.stringify(order));
}

async function unconfirmed(): Promise<readonly Order[]> {
  const keys = (await redis.keys('unconfirmed:*')).sort();
  const kept = await Promise.all(keys.map(async (key) => redis.get(key)));
  return kept.flatMap((one) => (one === null ? [] : [JSON.parse(one) as Order]));
}

async function remove({id}: Order): Promise<void> {
  await redis.del(`unconfirmed:${id}`);
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
await redis.close();
