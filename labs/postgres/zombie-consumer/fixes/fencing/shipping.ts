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

/** The number of this assignment for each partition, drawn when it is first needed. */
const tokens = new Map<number, Promise<string>>();

/** Draws a higher number than anybody had for this partition before. */
async function draw(partition: number): Promise<string> {
  const {rows} = await db.query<{token: string}>(
    `insert into owners values ($1, 1)
     on conflict (partition) do update set token = owners.token + 1
     returning token`,
    [partition],
  );
  return rows[0]?.token ?? '';
}

async function tokenOf(partition: number): Promise<string> {
  const token = tokens.get(partition) ?? draw(partition);
  tokens.set(partition, token);
  return token;
}

/**
 * The parcel leaves the house when its row is committed, and only if nobody has a higher number for the
 * partition by then. Who was replaced learns it here, however late it comes. And what was shipped before its
 * offset was committed is not shipped again.
 */
async function ship({id, item}: Order, partition: number): Promise<void> {
  const token = await tokenOf(partition);
  await db.query(
    `insert into shipments (order_id, item)
     select $1, $2 from owners
     where partition = $3 and token = $4
       and not exists (select from shipments where order_id = $1)
     for share of owners`,
    [id, item, partition, token],
  );
}

const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 3000,
  heartbeatInterval: 300,
  maxWaitTimeInMs: 100,
});
// From a new assignment on, new numbers.
consumer.on(consumer.events.GROUP_JOIN, () => {
  tokens.clear();
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  autoCommit: false,
  eachMessage: async ({topic, partition, message}) => {
    await ship(JSON.parse(message.value?.toString() ?? '') as Order, partition);
    // Done: whoever comes after us goes on behind it.
    await consumer.commitOffsets([
      {topic, partition, offset: String(BigInt(message.offset) + 1n)},
    ]);
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect().then(async () => db.end());
});
