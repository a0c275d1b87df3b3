import {execFileSync} from 'node:child_process';
import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const announced = new Set<string>();
const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 1500,
  rebalanceTimeout: 3000,
  heartbeatInterval: 300,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachBatch: async ({batch, resolveOffset, heartbeat}) => {
    for (const message of batch.messages) {
      const order = JSON.parse(message.value!.toString()) as Order;
      await shipped(order);
      if (order.id.endsWith('5') && !announced.has(order.id)) announce(order);
      resolveOffset(message.offset);
      await heartbeat();
    }
  },
});

function announce({id}: Order): void {
  announced.add(id);
  execFileSync('sleep', ['4']); // It tells the carrier.
}

process.once('SIGTERM', () => void consumer.disconnect());
