/** One producer for each setup, connected and ready, as a shop would have it. */
import {Kafka, logLevel, Partitioners} from 'kafkajs';
import type {SetupId} from '../../evidence/price/setup-id.js';
import {recordBytes, type Setup, setups} from '../../evidence/price/setups.js';
import type {PricePlan} from './plan.js';

export type Sender = {
  readonly setup: Setup;
  /** Resolves when kafkajs does; with acks=0 that is when the socket has it. */
  readonly send: () => Promise<void>;
  /** Resolves when the broker has taken all that was sent before. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * A transaction right after another finds that one not finished (CONCURRENT_TRANSACTIONS) and asks
 * again: kafkajs by itself after 300 ms, the Java client after 20 ms (TransactionManager, 4.3.1).
 */
const askAgainMs = 20;

const value = 'x'.repeat(recordBytes);

export async function openSenders(
  plan: PricePlan,
): Promise<ReadonlyMap<SetupId, Sender>> {
  const opened = setups.map(
    async (setup) => [setup.id, await open(setup, plan)] as const,
  );
  return new Map(await Promise.all(opened));
}

async function open(setup: Setup, {brokers, topics}: PricePlan): Promise<Sender> {
  const {acks, idempotent, transactional} = setup;
  const kafka = new Kafka({
    clientId: `price-${setup.id}`,
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    ...(transactional ? {retry: {initialRetryTime: askAgainMs}} : {}),
  });
  const producer = kafka.producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    idempotent,
    ...(transactional
      ? {transactionalId: `price-${setup.id}-${topics.usual}`, maxInFlightRequests: 1}
      : {}),
  });
  await producer.connect();
  const topic = setup.flush ? topics.flushed : topics.usual;
  const messages = Array.from({length: setup.records}, () => ({value, partition: 0}));
  return {
    setup,
    send: async () => {
      if (!transactional) {
        await producer.send({topic, acks, messages});
        return;
      }
      const transaction = await producer.transaction();
      await transaction.send({topic, acks, messages});
      await transaction.commit();
    },
    // Requests of one connection are answered in their order, so an answer to this one is an answer to all.
    settle: async () => {
      if (acks === 0)
        await producer.send({topic, acks: 1, messages: messages.slice(0, 1)});
    },
    close: () => producer.disconnect(),
  };
}
