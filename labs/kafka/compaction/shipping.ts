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
// Without a place of its own, or when that place is gone: from the earliest record that is left.
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value?.toString() ?? '') as Order;
    await shipped(order); // The parcel leaves the house.
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
