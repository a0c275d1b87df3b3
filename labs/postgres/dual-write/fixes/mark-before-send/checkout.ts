import {setTimeout} from 'node:timers/promises';
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import pg from 'pg';
import {acknowledged, type Order, orders, rejected, shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();
// A connection has one transaction at a time: the relay has its own.
const relayDb = new pg.Client({connectionString: shop.database});
await relayDb.connect();

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  requestTimeout: 5000,
  retry: {retries: 1, initialRetryTime: 100},
});
const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

/** The order, its payment and the message that shipping is to get: all or none. */
async function place(order: Order): Promise<void> {
  const {id, item, cents, customer} = order;
  const message = JSON.stringify(order);
  await db.query('begin');
  try {
    await db.query('insert into orders values ($1, $2, $3)', [id, item, cents]);
    await db.query('insert into payments values ($1, $2, $3)', [id, customer, cents]);
    await db.query('insert into outbox (order_id, message) values ($1, $2)', [
      id,
      message,
    ]);
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
}

type Waiting = {readonly n: string; readonly order_id: string; readonly message: string};

/** Sends what waits, the oldest first. A row is marked at once, so that nothing is sent twice. */
async function relay(): Promise<number> {
  const {rows} = await relayDb.query<Waiting>(
    'select n, order_id, message from outbox where sent_at is null order by n limit 20',
  );
  for (const {n, order_id: key, message: value} of rows) {
    await relayDb.query('update outbox set sent_at = now() where n = $1', [n]);
    await producer.send({topic: shop.topic, acks: -1, messages: [{key, value}]});
  }
  return rows.length;
}

let closed = false;

/** Until the shop is closed and nothing waits any more. */
async function relayOn(): Promise<void> {
  for (;;) {
    const last = closed;
    const sent = await relay().catch(() => null); // What is left waits for the next round.
    if (last && sent === 0) return;
    await setTimeout(50);
  }
}

const relaying = relayOn();

for await (const order of orders()) {
  try {
    await place(order);
  } catch (error) {
    await rejected(order, String(error));
    continue;
  }
  await acknowledged(order); // "We have your order."
}

closed = true;
await relaying;
await producer.disconnect();
await relayDb.end();
await db.end();
