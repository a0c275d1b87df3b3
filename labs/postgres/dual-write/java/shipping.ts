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
  eachMessage: async ({topic, partition, message}) => {
    const order = JSON.parse(message.value?.toString() ?? '') as Order;
    await shipped(order); // The parcel leaves the house.
    // Done: whoever comes after us goes on behind it.
    await consumer.commitOffsets([
      {topic, partition, offset: String(BigInt(message.offset) + 1n)},
    ]);
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect();
});
