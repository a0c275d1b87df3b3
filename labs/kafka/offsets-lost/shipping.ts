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
await consumer.connect();
// Where the group has no offset yet it begins at the end (latest): kafkajs's default, and Java's.
await consumer.subscribe({topic: shop.topic});
await consumer.run({
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value?.toString() ?? '') as Order;
    await shipped(order); // The parcel leaves the house.
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
