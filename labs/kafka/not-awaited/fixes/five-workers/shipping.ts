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
const waiting: Order[] = [];
let free = 5;

await consumer.run({
  eachMessage: async (payload) => {
    waiting.push(JSON.parse(payload.message.value?.toString() ?? '') as Order);
    void work();
    await payload.heartbeat();
  },
});

/** One of five workers takes what waits, until nothing does. */
async function work(): Promise<void> {
  if (free === 0) return;
  free -= 1;
  for (let order = waiting.shift(); order; order = waiting.shift()) {
    await shipped(order); // The parcel leaves the house.
  }
  free += 1;
}

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
