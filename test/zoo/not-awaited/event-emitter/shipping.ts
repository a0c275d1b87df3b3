import {EventEmitter} from 'node:events';
import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const bus = new EventEmitter();
bus.on('order', async (order: Order) => {
  await new Promise((done) => setTimeout(done, 5));
  await shipped(order);
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
  eachMessage: async ({message, heartbeat}) => {
    bus.emit('order', JSON.parse(message.value!.toString()) as Order);
    await heartbeat();
  },
});

process.once('SIGTERM', () => void consumer.disconnect());
