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

for await (const order of orders()) {
  try {
    await place(order);
  } catch (error) {
    await rejected(order, String(error));
    continue;
  }
  // It is paid for now. Shipping is told next; the client has tried again already when this fails.
  await send(order).catch(() => undefined);
  await acknowledged(order); // "We have your order."
}

await producer.disconnect();
await db.end();
