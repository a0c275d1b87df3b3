import pg from 'pg';
import {acknowledged, type Order, orders, rejected, shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();

/** The order and the message that shipping is to get: both or neither. */
async function place(order: Order): Promise<void> {
  const {id, item, cents} = order;
  await db.query('begin');
  try {
    await db.query('insert into orders values ($1, $2, $3)', [id, item, cents]);
    await db.query('insert into outbox (order_id, message) values ($1, $2)', [
      id,
      JSON.stringify(order),
    ]);
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
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

await db.end();
