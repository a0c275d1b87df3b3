import {type EachBatchPayload, Kafka, logLevel, Partitioners} from 'kafkajs';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
  retry: {retries: 20, initialRetryTime: 20, maxRetryTime: 1000},
});

const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  transactionalId: 'shipping-1',
  idempotent: true,
  maxInFlightRequests: 1,
});
await producer.connect();
// Before it asks where it is: what a dead predecessor had begun is committed or aborted now.
await (await producer.transaction()).abort();

const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 3000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({autoCommit: false, eachBatch: pack});

/** Parcels and the new place in the orders: both, or neither. */
async function pack({batch}: EachBatchPayload): Promise<void> {
  const {topic, partition} = batch;
  const transaction = await producer.transaction();
  try {
    await transaction.send({
      topic: shop.topicOf('parcels'),
      messages: batch.messages.map(({value}) => {
        const order = JSON.parse(value?.toString() ?? '') as Order;
        const parcel = {id: order.id, to: order.customer, content: order.item};
        return {key: order.id, value: JSON.stringify(parcel)};
      }),
    });
    const offset = String(Number(batch.lastOffset()) + 1);
    await transaction.sendOffsets({
      consumerGroupId: shop.group,
      topics: [{topic, partitions: [{partition, offset}]}],
    });
    await transaction.commit();
  } catch (error) {
    if (transaction.isActive()) await transaction.abort();
    throw error; // kafkajs gives it the same records again.
  }
}

process.once('SIGTERM', () => {
  void consumer.disconnect().then(async () => producer.disconnect());
});
