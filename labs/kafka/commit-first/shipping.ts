import {Kafka, logLevel} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

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
  eachBatch: async (payload) => {
    const {batch} = payload;
    const {topic, partition, messages} = batch;
    // These are ours now: nobody else shall take them from us.
    await consumer.commitOffsets([
      {topic, partition, offset: String(BigInt(batch.lastOffset()) + 1n)},
    ]);
    for (const message of messages) {
      const order = JSON.parse(message.value?.toString() ?? '') as Order;
      await shipped(order); // The parcel leaves the house.
      await payload.heartbeat();
    }
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
