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

/** Does the work while nobody else has the lock on the item. */
async function alone<T>({id, item}: Order, work: () => Promise<T>): Promise<T> {
  const lock = `/locks/${item}`;
  while (!(await take(lock, `${process.pid} ${id}`))) await sleep(50);
  try {
    return await work();
  } finally {
    giveBack(lock);
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

/** What a session asks for is done in its order: nobody waits. One that has ended has nothing to give back. */
function giveBack(lock: string): void {
  zk.remove(lock, () => undefined);
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
zk.close();
