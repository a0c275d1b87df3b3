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

type Waiting = {readonly n: string; readonly order_id: string; readonly message: string};

/** Sends the rows beyond the last one that was sent, and notes how far it has come. Returns how many those were. */
async function relay(): Promise<number> {
  const {rows} = await db.query<Waiting>(
    `select n, order_id, message from outbox
     where n > (select last_n from relay_position)
     order by n limit 20`,
  );
  for (const {n, order_id: key, message: value} of rows) {
    await producer.send({topic: shop.topic, acks: -1, messages: [{key, value}]});
    await db.query('update relay_position set last_n = $1', [n]);
  }
  return rows.length;
}

const closing = new AbortController();
process.once('SIGTERM', () => {
  closing.abort();
});

// Whoever is still writing a row has it committed by then.
const pause = 1000;

// When it is to end it goes on until nothing waits any more.
for (;;) {
  const last = closing.signal.aborted;
  const sent = await relay();
  if (last && sent === 0) break;
  await setTimeout(pause);
}

await producer.disconnect();
await db.end();
