/** Shippings that a learner may leave behind: they do not join, do not stay, or commit nonsense. */

const begin = `
import {Kafka, logLevel} from 'kafkajs';
import {shipped, shop} from 'ackademy/kit';
const kafka = new Kafka({clientId: 'shipping', brokers: shop.brokers, logLevel: logLevel.NOTHING});
const consumer = kafka.consumer({
  groupId: shop.group,
  sessionTimeout: 2000,
  heartbeatInterval: 200,
  rebalanceTimeout: 2000,
  maxWaitTimeInMs: 100,
});
await consumer.connect();
await consumer.subscribe({topic: shop.topic, fromBeginning: true});
process.once('SIGTERM', () => process.exit(0));
`;

export const neverJoins = `${begin}
setInterval(() => {}, 1000);
`;

/**
 * Each record takes longer than the session, so that the member is put out and its commit refused. It
 * must block its whole process: kafkajs's fetch loops for the other brokers send heartbeats meanwhile.
 */
export const rebalancesForEver = `${begin}
await consumer.run({
  eachMessage: async ({message}) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
    await shipped(JSON.parse(message.value.toString()));
  },
});
`;

export const commitsBeyondTheEnd = `${begin}
await consumer.run({
  autoCommit: false,
  eachMessage: async ({topic, partition, message}) => {
    await consumer.commitOffsets([{topic, partition, offset: '100000'}]);
    await shipped(JSON.parse(message.value.toString()));
  },
});
`;
