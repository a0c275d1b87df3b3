import {Kafka} from 'kafkajs';
import {type Order, shipped, shop} from 'ackademy/kit';

const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers});
const printed = new Set<string>();
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
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value!.toString()) as Order;
    if (order.id.endsWith('7') && !printed.has(order.id)) print(order, 4000);
    await shipped(order);
  },
});

/** A label is drawn, and nothing else can happen meanwhile. */
function print({id}: Order, ms: number): void {
  const end = Date.now() + ms;
  while (Date.now() < end) JSON.stringify({id, end});
  printed.add(id);
}

process.once('SIGTERM', () => void consumer.disconnect());
