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

const timeOut = 2000; // milliseconds

/** The lock and its number in one step: whoever gets the lock later has a greater number. */
const take = `if redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return redis.call('incr', KEYS[2])
end`;

/** Gives back what is ours, and never the lock of somebody else. */
const giveBack = `if redis.call('get', KEYS[1]) == ARGV[1] then
  return redis.call('del', KEYS[1])
end`;

/** Does the work with the lock on the item, and with the number that came with it. */
async function alone<T>(
  {id, item}: Order,
  work: (token: number) => Promise<T>,
): Promise<T> {
  const keys = [`lock:${item}`, `token:${item}`];
  const holder = `${process.pid} ${id}`;
  for (;;) {
    const token = await redis.eval(take, {keys, arguments: [holder, String(timeOut)]});
    if (typeof token !== 'number') {
      await sleep(50); // Somebody else has it.
      continue;
    }
    try {
      return await work(token);
    } finally {
      await redis.eval(giveBack, {keys, arguments: [holder]});
    }
  }
}

/**
 * Takes one from the stock and notes the sale, both or neither. Who comes with a smaller number than
 * the stock has seen is late: the lock has gone to somebody else, who has the order in hand as well.
 */
async function sell(
  {id, item}: Order,
  token: number,
): Promise<'sold' | 'sold out' | 'late'> {
  const {rows} = await db.query<{amount: number}>(
    'select amount from stock where item = $1',
    [item],
  );
  if ((rows[0]?.amount ?? 0) < 1) return 'sold out';
  const {rowCount} = await db.query(
    `with taken as (
       update stock set amount = amount - 1, token = $2
       where item = $1 and token < $2 returning item
     )
     insert into sales (order_id, item, token) select $3, item, $2 from taken`,
    [item, token, id],
  );
  return rowCount === 1 ? 'sold' : 'late';
}

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

for await (const order of orders()) {
  const came = await alone(order, async (token) => sell(order, token));
  if (came === 'late') continue; // Whoever has the lock now has the last word.
  if (came === 'sold') {
    await send(order);
    await acknowledged(order); // "We have your order."
  } else await rejected(order, came);
}

await producer.disconnect();
await db.end();
await redis.close();
