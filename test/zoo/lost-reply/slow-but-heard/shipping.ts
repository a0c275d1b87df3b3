import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
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
  eachMessage: async ({message, heartbeat}) => {
    const order = JSON.parse(message.value!.toString()) as Order;
    await shipped(order);
    for (let wait = 0; order.id.endsWith('7') && wait < 20; wait += 1) {
      await new Promise((done) => setTimeout(done, 200));
      await heartbeat();
    }
  },
});

process.once('SIGTERM', () => void consumer.disconnect());
