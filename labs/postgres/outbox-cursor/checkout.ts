import pg from 'pg';
import {acknowledged, type Order, orders, rejected, shop} from 'ackademy/kit';

// Three tills, each with a transaction of its own at a time.
const tills = 3;
const pool = new pg.Pool({connectionString: shop.database, max: tills});

/** The order and the message that shipping is to get: both or neither. */
async function place(order: Order): Promise<void> {
  const {id, item, cents} = order;
  const db = await pool.connect();
  try {
    await db.query('begin');
    await db.query('insert into orders values ($1, $2, $3)', [id, item, cents]);
    await db.query('insert into outbox (order_id, message) values ($1, $2)', [
      id,
      JSON.stringify(order),
    ]);
    await db.query('commit');
  } catch (error) {
    await db.query('rollback');
    throw error;
  } finally {
    db.release();
  }
}

async function serve(): Promise<void> {
  for await (const order of orders()) {
    try {
      await place(order);
    } catch (error) {
      await rejected(order, String(error));
      continue;
    }
    await acknowledged(order); // "We have your order."
  }
}

await Promise.all(Array.from({length: tills}, serve));
await pool.end();
