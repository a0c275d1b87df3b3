import {Kafka, logLevel} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'shipping',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 6000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
const done = new Set<string>();

await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value?.toString() ?? '') as Order;
    if (done.has(order.id)) return; // It has left the house already.
    await shipped(order); // The parcel leaves the house.
    done.add(order.id);
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
