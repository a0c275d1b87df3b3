import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const statistics = kafka.consumer({groupId: `${shop.group}-statistics`});
await statistics.connect();
await statistics.subscribe({topic: shop.topic, fromBeginning: true});
let count = 0;
await statistics.run({
  eachMessage: async () => {
    count += 1;
    if (count % 10 === 0) console.log(`${count} orders so far`);
  },
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
  autoCommitThreshold: 1,
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value!.toString()) as Order;
    await shipped(order);
  },
});

process.once(
  'SIGTERM',
  () => void Promise.all([consumer.disconnect(), statistics.disconnect()]),
);
