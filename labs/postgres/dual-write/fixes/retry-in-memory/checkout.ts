import {setTimeout} from 'node:timers/promises';
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import pg from 'pg';
import {acknowledged, type Order, orders, rejected, shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();

const kafka = new Kafka({
  clientId: 'checkout',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  requestTimeout: 5000,
  retry: {retries: 1, initialRetryTime: 100},
});
const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

/** The order and its payment: both or neither. */
async function place({id, item, cents, customer}: Order): Promise<void> {
  await db.query('begin');
  try {
    await db.query('insert into orders values ($1, $2, $3)', [id, item, cents]);
    await db.query('insert into payments values ($1, $2, $3)', [id, customer, cents]);
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
}

async function send(order: Order): Promise<void> {
  await producer.send({
    topic: shop.topic,
    acks: -1, // all
    messages: [{key: order.id, value: JSON.stringify(order)}],
  });
}

/** Orders that are still to be sent. */
const unsent: Order[] = [];

async function sendAll(): Promise<void> {
  for (let order = unsent[0]; order; order = unsent[0]) {
    await send(order);
    unsent.shift();
  }
}

for await (const order of orders()) {
  try {
    await place(order);
  } catch (error) {
    await rejected(order, String(error));
    continue;
  }
  // It is paid for now. Shipping is told next; what does not get through is sent with the next order.
  unsent.push(order);
  await sendAll().catch(() => undefined);
  await acknowledged(order); // "We have your order."
}

while (unsent.length > 0) await sendAll().catch(() => setTimeout(200));
await producer.disconnect();
await db.end();
