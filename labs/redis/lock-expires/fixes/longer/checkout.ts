import {setTimeout as sleep} from 'node:timers/promises';
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import pg from 'pg';
import {createClient} from 'redis';
import {acknowledged, type Order, orders, rejected, shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();

const redis = createClient({url: shop.redis[0] ?? ''});
await redis.connect();

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});
const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

const timeOut = 6000; // milliseconds

/** Does the work while nobody else has the lock on the item. */
async function alone<T>({id, item}: Order, work: () => Promise<T>): Promise<T> {
  const lock = `lock:${item}`;
  const holder = `${process.pid} ${id}`;
  const expiration = {type: 'PX', value: timeOut} as const;
  while ((await redis.set(lock, holder, {condition: 'NX', expiration})) === null)
    await sleep(50); // Somebody else has it.
  try {
    return await work();
  } finally {
    await redis.del(lock);
  }
}

/** Takes one from the stock and notes the sale; false when there is none left. */
async function sell({id, item}: Order): Promise<boolean> {
  const {rows} = await db.query<{amount: number}>(
    'select amount from stock where item = $1',
    [item],
  );
  if ((rows[0]?.amount ?? 0) < 1) return false;
  await db.query('update stock set amount = amount - 1 where item = $1', [item]);
  await db.query('insert into sales (order_id, item) values ($1, $2)', [id, item]);
  return true;
}

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

for await (const order of orders()) {
  const sold = await alone(order, async () => sell(order));
  if (sold) {
    await send(order);
    await acknowledged(order); // "We have your order."
  } else await rejected(order, 'sold out');
}

await producer.disconnect();
await db.end();
await redis.close();
