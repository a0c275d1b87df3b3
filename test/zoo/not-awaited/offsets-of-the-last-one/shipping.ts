import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
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
  eachBatch: async ({batch, heartbeat}) => {
    const {topic, partition, messages} = batch;
    let waiting: Promise<void>[] = [];
    for (const message of messages) {
      waiting.push(shipped(JSON.parse(message.value!.toString()) as Order));
      if (waiting.length < 4) continue;
      const [offset] = [String(Number(message.offset) + 1)];
      await Promise.race(waiting); // One of them is done.
      await consumer.commitOffsets([{topic, partition, offset}]);
      await heartbeat();
      waiting = [];
    }
    await Promise.all(waiting);
  },
});

process.once('SIGTERM', () => void consumer.disconnect());
