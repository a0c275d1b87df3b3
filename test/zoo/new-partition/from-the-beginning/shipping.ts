import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 6000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachBatch: async ({batch, heartbeat}) => {
    for (const message of batch.messages) {
      await shipped(JSON.parse(message.value!.toString()) as Order);
      await heartbeat();
    }
  },
});

process.once('SIGTERM', () => void consumer.disconnect());
