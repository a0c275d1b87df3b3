import {Kafka, logLevel} from 'kafkajs';
import pg from 'pg';
import {type Order, shop} from 'ackademy/kit';

const db = new pg.Client({connectionString: shop.database});
await db.connect();

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

/** How often the order was moved on. */
async function versionOf(id: string): Promise<number> {
  const {rows} = await db.query<{version: number}>(
    'select version from versions where order_id = $1',
    [id],
  );
  return rows[0]?.version ?? 0;
}

/**
 * The parcel leaves the house when its row is committed, and only if nobody has moved the order on since we
 * looked: one statement, so that nothing can come between.
 */
async function ship({id, item}: Order): Promise<void> {
  const version = await versionOf(id);
  if (version > 0) return; // It has left.
  await db.query(
    `with moved as (
       insert into versions values ($1, $3 + 1)
       on conflict (order_id) do update set version = $3 + 1 where versions.version = $3
       returning order_id
     )
     insert into shipments (order_id, item) select order_id, $2 from moved`,
    [id, item, version],
  );
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
