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
  retry: {retries: 5, initialRetryTime: 50},
});
const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  transactionalId: `checkout-${shop.group}`,
  idempotent: true,
  maxInFlightRequests: 1,
});
await producer.connect();

/** The order and its payment inside of the brokers' transaction: what goes wrong undoes both. */
async function place(order: Order): Promise<void> {
  const {id, item, cents, customer} = order;
  const transaction = await producer.transaction();
  await db.query('begin');
  try {
    await transaction.send({
      topic: shop.topic,
      acks: -1, // all
      messages: [{key: id, value: JSON.stringify(order)}],
    });
    await db.query('insert into orders values ($1, $2, $3)', [id, item, cents]);
    await db.query('insert into payments values ($1, $2, $3)', [id, customer, cents]);
    await db.query('commit');
    await transaction.commit();
  } catch (error) {
    await db.query('rollback');
    await transaction.abort().catch(() => undefined);
    throw error;
  }
}

for await (const order of orders()) {
  try {
    await place(order);
  } catch (error) {
    await rejected(order, String(error));
    continue;
  }
  await acknowledged(order); // "We have your order."
}

await producer.disconnect();
await db.end();
