/** The independent reader: a consumer of our own that reads a topic from the beginning to its tail, read_committed. */
import {randomUUID} from 'node:crypto';
import type {Kafka} from 'kafkajs';
import {sleep} from '../../../../machine/waiting.js';
import {kafka as system} from '../../evidence/kafka-events.js';
import type {TopicReading} from '../ports.js';
import {orderIdOf} from './order-id.js';
import type {Tail} from './tail.js';

/** Everything up to and including the tail record of each partition, in order. Incomplete when a tail is not reached within `within` ms. */
export async function readToTail(
  kafka: Kafka,
  topic: string,
  {tails, within, signal}: {tails: readonly Tail[]; within: number; signal: AbortSignal},
): Promise<TopicReading> {
  const found = new Map(tails.map(({partition}) => [partition, [] as Found[]] as const));
  const missing = new Map(tails.map(({partition, id}) => [partition, id] as const));
  const consumer = kafka.consumer({
    groupId: `ackademy-reader-${randomUUID()}`,
    sessionTimeout: 10_000,
    heartbeatInterval: 1000,
    maxWaitTimeInMs: 100,
    readUncommitted: false,
    allowAutoTopicCreation: false,
  });
  try {
    await consumer.connect();
    await consumer.subscribe({topic, fromBeginning: true});
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({partition, message}) => {
        const id = orderIdOf(message.key, message.value);
        if (missing.get(partition) === id) missing.delete(partition);
        else found.get(partition)?.push({offset: Number(message.offset), id});
        return Promise.resolve();
      },
    });
    const end = performance.now() + within;
    while (missing.size > 0 && performance.now() < end) await sleep(10, signal);
  } finally {
    await consumer.disconnect().catch(() => undefined);
  }
  return {
    partitions: [...found].map(([partition, records]) => ({partition, records})),
    complete: missing.size === 0,
    facts:
      missing.size === 0
        ? {}
        : {
            why: 'tail-not-reached',
            system,
            partitions: [...missing.keys()],
            ms: within,
          },
  };
}

type Found = {readonly offset: number; readonly id: string | null};
