import {Kafka, logLevel} from 'kafkajs';
import {randomUUID} from 'node:crypto';
import {setTimeout} from 'node:timers/promises';
import pg from 'pg';
import {type Order, shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const me = randomUUID();

/** Takes the order in hand for two seconds; false: somebody else has it. */
async function lease(id: string): Promise<boolean> {
  const {rowCount} = await db.query(
    `insert into leases values ($1, $2, now() + interval '2 seconds')
     on conflict (order_id) do update set holder = $2, until = now() + interval '2 seconds'
     where leases.until < now()`,
    [id, me],
  );
  return rowCount === 1;
}

/** The parcel leaves the house when its row is committed. Only who has the lease sends it, and only once. */
async function ship({id, item}: Order): Promise<void> {
  while (!(await lease(id))) await setTimeout(200);
  const {rows} = await db.query('select from shipments where order_id = $1', [id]);
  if (rows.length > 0) return;
  await db.query('insert into shipments (order_id, item) values ($1, $2)', [id, item]);
}

const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 3000,
  heartbeatInterval: 300,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  autoCommit: false,
  eachMessage: async ({topic, partition, message}) => {
    await ship(JSON.parse(message.value?.toString() ?? '') as Order);
    // Done: whoever comes after us goes on behind it.
    await consumer.commitOffsets([
      {topic, partition, offset: String(BigInt(message.offset) + 1n)},
    ]);
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect().then(async () => db.end());
});
