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
const producer = kafka.producer({createPartitioner: Partitioners.DefaultPartitioner});
await producer.connect();

type Waiting = {
  readonly order_id: string;
  readonly message: string;
  /** As text: a Date has no microseconds. */
  readonly at: string;
};

/** Sends the rows that are younger than the last one that was sent, and notes how far it has come. Returns how many those were. */
async function relay(): Promise<number> {
  const {rows} = await db.query<Waiting>(
    `select order_id, message, created_at::text as at from outbox
     where created_at > (select last_at from relay_position)
     order by created_at limit 20`,
  );
  for (const {at, order_id: key, message: value} of rows) {
    await producer.send({topic: shop.topic, acks: -1, messages: [{key, value}]});
    await db.query('update relay_position set last_at = $1', [at]);
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
