import {Kafka, logLevel} from 'kafkajs';
import {type Order, shop} from 'ackademy/kit';

const kafka = new Kafka({
  clientId: 'invoices',
  brokers: shop.brokers,
  logLevel: logLevel.NOTHING,
});

const consumer = kafka.consumer({
  groupId: `${shop.group}.invoices`,
  sessionTimeout: 6000,
  heartbeatInterval: 500,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({message}) => {
    const order = JSON.parse(message.value?.toString() ?? '') as Order;
    await write(order);
  },
});

process.once('SIGTERM', () => {
  void consumer.disconnect();
});

/** Stands for a program that makes a page and sends it. */
async function write({id, cents}: Order): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  process.stderr.write(`invoice for ${id}: ${(cents / 100).toFixed(2)}
`);
}
