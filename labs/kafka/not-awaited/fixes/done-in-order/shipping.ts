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
  eachBatchAutoResolve: false, // An offset is resolved when all before it is done, and not sooner.
  autoCommitThreshold: 1,
  eachBatch: async (payload) => {
    const {messages} = payload.batch;
    const done = new Set<number>();
    let next = 0; // All before this one are done.
    let taken = 0;
    const work = async (): Promise<void> => {
      while (taken < messages.length) {
        const mine = taken++;
        await shipped(JSON.parse(messages[mine]?.value?.toString() ?? '') as Order);
        done.add(mine);
        for (; done.has(next); next += 1)
          payload.resolveOffset(messages[next]?.offset ?? '');
        await payload.commitOffsetsIfNecessary();
        await payload.heartbeat();
      }
    };
    await Promise.all(Array.from({length: 5}, work));
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
