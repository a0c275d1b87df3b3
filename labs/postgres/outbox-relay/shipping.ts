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

/** The parcel leaves the house when its row is committed. */
async function ship({id, item}: Order): Promise<void> {
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
