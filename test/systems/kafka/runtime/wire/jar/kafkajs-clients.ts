/** Asks as kafkajs asks: an idempotent producer, transactions, and a consumer of a group. */
import {Partitioners} from 'kafkajs';
import {toolClient} from '../../../../../../src/systems/kafka/runtime/clients.js';
import {eventually} from '../../../../../helpers/until.js';

export async function askAsKafkajs(bootstrap: readonly string[], topic: string) {
  const kafka = toolClient(bootstrap);
  const settings = {
    createPartitioner: Partitioners.DefaultPartitioner,
    idempotent: true,
    maxInFlightRequests: 1,
  };
  const plain = kafka.producer(settings);
  await plain.connect();
  await plain.send({topic, acks: -1, messages: [{key: 'plain', value: '1'}]});
  // The consumer comes first: it waits until the group has a coordinator, a transaction does not.
  const consumer = kafka.consumer({groupId: `${topic}-group`, heartbeatInterval: 100});
  await consumer.connect();
  await consumer.subscribe({topic, fromBeginning: true});
  const found: string[] = [];
  await consumer.run({
    eachMessage: async ({message}) => {
      found.push(message.key?.toString() ?? '');
      return Promise.resolve();
    },
  });
  await eventually('the first record', () => found.length >= 1, 20_000);
  const producer = kafka.producer({...settings, transactionalId: `${topic}-kafkajs`});
  await producer.connect();
  const kept = await producer.transaction();
  await kept.send({topic, messages: [{key: 'kept', value: '2'}]});
  await kept.sendOffsets({
    consumerGroupId: `${topic}-pipe`,
    topics: [{topic, partitions: [{partition: 0, offset: '1'}]}],
  });
  await kept.commit();
  const undone = await producer.transaction();
  await undone.send({topic, messages: [{key: 'undone', value: '3'}]});
  await undone.abort();
  await eventually('both records', () => found.length >= 2, 20_000);
  const admin = kafka.admin();
  await admin.connect();
  await admin.fetchTopicOffsets(topic);
  await admin.fetchOffsets({groupId: `${topic}-pipe`, topics: [topic]});
  await Promise.all(
    [plain, producer, consumer, admin].map(async (one) => one.disconnect()),
  );
}
