import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'redrive',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});
const topic = shop.topicOf('orders.dead');
const groupId = `${shop.group}.redrive`; // Always the same: it knows what was sent back.

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  transactionalId: groupId,
  idempotent: true,
  maxInFlightRequests: 1,
});
const {from, to} = await whatIsLeft();
if (from < to) {
  const consumer = kafka.consumer({groupId, maxWaitTimeInMs: 100});
  await producer.connect();
  await consumer.connect();
  await consumer.subscribe({topic, fromBeginning: true});
  await new Promise<void>((done) => {
    void consumer.run({
      autoCommit: false,
      eachMessage: async ({partition, message: {key, value, offset}}) => {
        const next = BigInt(offset) + 1n;
        // The order and the mark that it was sent back: both, or neither.
        const transaction = await producer.transaction();
        await transaction.send({
          topic: shop.topic,
          messages: [{key, value: repaired(value)}],
        });
        await transaction.sendOffsets({
          consumerGroupId: groupId,
          topics: [{topic, partitions: [{partition, offset: String(next)}]}],
        });
        await transaction.commit();
        if (next >= to) done();
      },
    });
  });
  await consumer.disconnect();
  await producer.disconnect();
}

/** What could not be shipped, with what was missing. */
function repaired(value: Buffer | null): string {
  const order = JSON.parse(value?.toString() ?? '') as Order;
  return JSON.stringify({...order, customer: 'guest'});
}

/** From where on nothing has been sent back, and where the dead letters end. */
async function whatIsLeft(): Promise<{readonly from: bigint; readonly to: bigint}> {
  const admin = kafka.admin();
  await admin.connect();
  const [ends, committed] = await Promise.all([
    admin.fetchTopicOffsets(topic),
    admin.fetchOffsets({groupId, topics: [topic]}),
  ]);
  await admin.disconnect();
  const offset = committed[0]?.partitions[0]?.offset ?? '-1';
  return {from: BigInt(offset), to: BigInt(ends[0]?.high ?? '0')};
}
