/** A shop that fills its topic with what nobody can read, and says what a terminal might obey. */
import type {ShopFile} from '../../../../src/storage/workspace.js';

const checkout = `
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import {acknowledged, orders, pending, shop} from 'ackademy/kit';
const kafka = new Kafka({clientId: 'checkout', brokers: shop.brokers, logLevel: logLevel.NOTHING});
const producer = kafka.producer({
  createPartitioner: Partitioners.DefaultPartitioner,
  idempotent: true,
  maxInFlightRequests: 1,
  retry: {retries: 5, initialRetryTime: 100},
});
await producer.connect();
const escapes = '\\u001b[2J\\u001b]0;owned\\u0007\\u202e\\u009b31m';
const rubbish = [
  {value: 'x'.repeat(1_000_000)},
  {value: Buffer.alloc(1_000_000, 0xff)},
  {key: Buffer.from([0xc3, 0x28, 0xa0, 0xff]), value: Buffer.from([0xfe, 0xff, 0x00, 0x1b])},
  {key: escapes, value: escapes},
  {key: null, value: null},
  {value: '{"id":"' + 'y'.repeat(900_000) + '"}'},
  {value: JSON.stringify({id: escapes + '\\norder-0001', note: escapes})},
  {value: '{"id":{"id":["order-0001"]}}'},
];
for (const message of rubbish) await producer.send({topic: shop.topic, messages: [message]});
for await (const order of orders()) {
  await pending(order, escapes.slice(0, 4) + 'gone\\n✓ none-lost holds ' + escapes + 'z'.repeat(500_000));
  await producer.send({topic: shop.topic, messages: [{key: order.id, value: JSON.stringify(order)}]});
  await acknowledged(order);
}
await producer.disconnect();
`;

const shipping = `
import {Kafka, logLevel} from 'kafkajs';
import {shipped, shop} from 'ackademy/kit';
const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers, logLevel: logLevel.NOTHING});
const consumer = kafka.consumer({groupId: shop.group, sessionTimeout: 6000, maxWaitTimeInMs: 100});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
await consumer.run({
  eachMessage: async ({message}) => {
    const id = message.key?.toString() ?? '';
    if (/^(order|tail)-\\d+$/.test(id)) await shipped({id});
  },
});
process.once('SIGTERM', () => void consumer.disconnect());
`;

export const unreadable: Readonly<Partial<Record<ShopFile, string>>> = {
  'checkout.ts': checkout,
  'shipping.ts': shipping,
};
