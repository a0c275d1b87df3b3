import {setTimeout} from 'node:timers/promises';
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import pg from 'pg';
import {shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();

const kafka = new Kafka({
  clientId: 'relay',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});
const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  idempotent: true,
  maxInFlightRequests: 1,
});
await producer.connect();

type Waiting = {readonly n: string; readonly order_id: string; readonly message: string};

/** Sends what is not marked as sent, the oldest first, and marks it when the brokers have it. Returns how many rows those were. */
async function relay(): Promise<number> {
  const {rows} = await db.query<Waiting>(
    'select n, order_id, message from outbox where sent_at is null order by n limit 20',
  );
  for (const {n, order_id: key, message: value} of rows) {
    await producer.send({topic: shop.topic, acks: -1, messages: [{key, value}]});
    await db.query('update outbox set sent_at = now() where n = $1', [n]);
  }
  return rows.length;
}

const closing = new AbortController();
process.once('SIGTERM', () => {
  closing.abort();
});

// When it is to end it goes on until nothing waits any more.
for (;;) {
  const last = closing.signal.aborted;
  const sent = await relay();
  if (last && sent === 0) break;
  await setTimeout(50);
}

await producer.disconnect();
await db.end();
