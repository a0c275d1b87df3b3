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
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value!.toString()) as Order;
    if (!order.customer) return; // There is nobody to send it to.
    await pack(order);
  },
});

async function pack(order: Order): Promise<void> {
  const label = `${order.customer.toUpperCase()}, ${order.item}`;
  console.log(label);
  await shipped(order);
}

process.once('SIGTERM', () => void consumer.disconnect());
