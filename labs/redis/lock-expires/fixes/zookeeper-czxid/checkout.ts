import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import zookeeper from 'node-zookeeper-client';
import pg from 'pg';
import {acknowledged, type Order, orders, rejected, shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();

const zk = zookeeper.createClient(shop.zookeeper, {sessionTimeout: 2000, spinDelay: 100});
zk.connect();
await once(zk, 'connected');

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});
const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

/** Does the work with the lock on the item, and with the number of its node: later nodes have greater ones. */
async function alone<T>(
  {id, item}: Order,
  work: (token: string) => Promise<T>,
): Promise<T> {
  const lock = `/locks/${item}`;
  for (;;) {
    const token = (await take(lock, `${process.pid} ${id}`))
      ? await numberOf(lock)
      : null;
    if (token === null) {
      await sleep(50); // Somebody else has it.
      continue;
    }
    try {
      return await work(token);
    } finally {
      giveBack(lock);
    }
  }
}

/** Makes the node of the lock, which lasts as long as our session; false when there is one. */
async function take(lock: string, holder: string): Promise<boolean> {
  const {CreateMode, Exception} = zookeeper;
  return new Promise((resolve, reject) => {
    zk.create(lock, Buffer.from(holder), CreateMode.EPHEMERAL, (error) => {
      if (!error) resolve(true);
      else if ('code' in error && error.code === Exception.NODE_EXISTS) resolve(false);
      else reject(new Error(String(error)));
    });
  });
}

/** The transaction that made the node, if the node is ours. */
async function numberOf(lock: string): Promise<string | null> {
  return new Promise((resolve) => {
    zk.exists(lock, (error, stat) => {
      const isOurs = !error && stat.ephemeralOwner.equals(zk.getSessionId());
      resolve(isOurs ? String(stat.czxid.readBigInt64BE()) : null);
    });
  });
}

/** What a session asks for is done in its order: nobody waits. One that has ended has nothing to give back. */
function giveBack(lock: string): void {
  zk.remove(lock, () => undefined);
}

/**
 * Takes one from the stock and notes the sale, both or neither. Who comes with a smaller number than
 * the stock has seen is late: the lock has gone to somebody else, who has the order in hand as well.
 */
async function sell(
  {id, item}: Order,
  token: string,
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
zk.close();
