import {CompressionTypes, Partitioners, type Producer} from 'kafkajs';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {toolClient} from '../../../../src/systems/kafka/runtime/clients.js';
import type {Cluster} from '../../../../src/systems/kafka/runtime/cluster/cluster.js';
import {faults} from '../../../../src/systems/kafka/runtime/faults.js';
import {heal} from '../../../../src/systems/kafka/runtime/heal.js';
import {RunTopic} from '../../../../src/systems/kafka/runtime/topic/run-topic.js';
import {fetchCommitted} from '../../../../src/systems/kafka/runtime/wire/fetch.js';
import {askMetadata} from '../../../../src/systems/kafka/runtime/wire/metadata.js';
import {askTopicPartitions} from '../../../../src/systems/kafka/runtime/wire/topic-partitions.js';
import {startRealCluster, type RealCluster} from '../../../helpers/kafka/real-cluster.js';
import {eventually} from '../../../helpers/until.js';

let real: RealCluster;
let cluster: Cluster;

beforeAll(async () => {
  real = await startRealCluster();
  ({cluster} = real);
});
afterAll(async () => real[Symbol.asyncDispose]());

async function freshTopic(name: string, minIsr = '1'): Promise<RunTopic> {
  const topic = new RunTopic(
    cluster,
    {
      name,
      group: `${name}-group`,
      partitions: 1,
      replicas: 3,
      settings: {'min.insync.replicas': minIsr},
    },
    real.signal,
  );
  await topic.create();
  return topic;
}

async function openProducer(transactionalId?: string): Promise<Producer> {
  const producer = toolClient(cluster.bootstrap).producer({
    createPartitioner: Partitioners.DefaultPartitioner,
    allowAutoTopicCreation: false,
    ...(transactionalId
      ? {transactionalId, idempotent: true, maxInFlightRequests: 1}
      : {}),
  });
  await producer.connect();
  return producer;
}

const messagesOf = (ids: readonly string[]) => ids.map((id) => ({key: id, value: id}));

async function rolesIn(topic: RunTopic) {
  const [state] = (await topic.partitions()) ?? [];
  const leader = state?.leader ?? 0;
  const followers = [1, 2, 3].filter((id) => id !== leader);
  return {leader, followers, isr: state?.isr ?? []};
}

const portOf = (broker: number): number => cluster.wiring.ports.client[broker] ?? 0;

/** What the leader gives to a consumer: keys, and where it ends. */
async function readable(topic: string, leader: number) {
  const {end, records} = await fetchCommitted(portOf(leader), {topic, partition: 0});
  return {end, keys: records.map(({key}) => key?.toString())};
}

async function logEndOn(broker: number, topic: RunTopic) {
  const {xray} = await topic.look();
  return xray[0]?.replicas.find((one) => one.broker === broker)?.logEnd;
}

const undoAll = async (): Promise<void> =>
  heal(cluster, {within: 30_000, signal: real.signal});

// What fails must not make the next one fail.
afterEach(undoAll);

describe('reading from one real broker', () => {
  it('gives every record that kafkajs wrote, plain and gzip, more than one answer holds', async () => {
    await using topic = await freshTopic('all');
    const producer = await openProducer();
    const ids = Array.from({length: 300}, (_, index) => `o-${index}`);
    for (let from = 0; from < 300; from += 50) {
      const filler = 'x'.repeat(20_000);
      await producer.send({
        topic: 'all',
        acks: -1,
        compression: from < 250 ? CompressionTypes.None : CompressionTypes.GZIP,
        messages: ids.slice(from, from + 50).map((key) => ({key, value: filler})),
      });
    }
    const {leader, followers} = await rolesIn(topic);
    expect(await readable('all', leader)).toEqual({keys: ids, end: 300});
    await expect(readable('all', followers[0] ?? 0)).rejects.toThrow(
      'NOT_LEADER_OR_FOLLOWER',
    );
    await expect(readable('nowhere', leader)).rejects.toThrow(
      'UNKNOWN_TOPIC_OR_PARTITION',
    );
    await producer.disconnect();
  });

  it('begins where records were deleted, in the middle of a batch', async () => {
    await using topic = await freshTopic('short');
    const producer = await openProducer();
    await producer.send({topic: 'short', messages: messagesOf(['a', 'b', 'c', 'd'])});
    const admin = toolClient(cluster.bootstrap).admin();
    await admin.connect();
    await admin.fetchTopicOffsets('short'); // kafkajs must know the topic's leader first
    await admin.deleteTopicRecords({
      topic: 'short',
      partitions: [{partition: 0, offset: '2'}],
    });
    await admin.disconnect();
    const {leader} = await rolesIn(topic);
    expect(await readable('short', leader)).toEqual({keys: ['c', 'd'], end: 4});
    await producer.disconnect();
  });

  it('hides a transaction until it is committed, and for good when it is aborted', async () => {
    await using topic = await freshTopic('torn');
    const {leader} = await rolesIn(topic);
    const producer = await openProducer('torn-producer');
    const first = await producer.transaction();
    await first.send({topic: 'torn', messages: messagesOf(['undone'])});
    await first.abort();
    const second = await producer.transaction();
    await second.send({topic: 'torn', messages: messagesOf(['kept'])});
    // Offsets: the aborted record, its marker, and the one that is undecided.
    await eventually('the marker to be committed', async () => {
      const {end, keys} = await readable('torn', leader);
      expect(keys).toEqual([]);
      return end === 3;
    });
    await second.commit();
    await eventually('the decision to be committed', async () => {
      const {end, keys} = await readable('torn', leader);
      return end === 4 && keys.join() === 'kept';
    });
    await producer.disconnect();
  });

  it('does not give an acknowledged record while the ISR is below min.insync.replicas', async () => {
    await using topic = await freshTopic('hidden', '3');
    const producer = await openProducer();
    const toOne = async (id: string) =>
      producer.send({topic: 'hidden', acks: 1, messages: messagesOf([id])});
    await producer.send({topic: 'hidden', acks: -1, messages: messagesOf(['seen'])});
    const {leader, followers} = await rolesIn(topic);
    const [dead = 0, alive = 0] = followers;
    await faults.crash(cluster, dead, real.signal);
    await eventually('the ISR to shrink', async () => {
      const {isr} = await rolesIn(topic);
      return isr.length === 2;
    });
    // When the follower holds the second, it has told the leader that it holds the first.
    for (const [id, end] of [
      ['first', 2],
      ['second', 3],
    ] as const) {
      await toOne(id);
      await eventually(
        `the follower to hold the ${id}`,
        async () => (await logEndOn(alive, topic)) === end,
      );
    }
    expect(await readable('hidden', leader)).toEqual({keys: ['seen'], end: 1});
    await undoAll();
    await eventually('both to be readable', async () => {
      const {keys, end} = await readable('hidden', (await rolesIn(topic)).leader);
      return keys.join() === 'seen,first,second' && end === 3;
    });
    await producer.disconnect();
  });
});

describe('asking one real broker who may lead', () => {
  it('tells the same of a whole topic as its metadata, and nobody is eligible beyond the ISR', async () => {
    await using topic = await freshTopic('whole', '2');
    const {leader} = await rolesIn(topic);
    const {topics} = await askMetadata(portOf(leader), ['whole']);
    const [known] = topics.get('whole') ?? [];
    expect(await askTopicPartitions(portOf(leader), 'whole')).toEqual([
      {...known, elr: []},
    ]);
    await expect(askTopicPartitions(portOf(leader), 'nowhere')).rejects.toThrow(
      'UNKNOWN_TOPIC_OR_PARTITION',
    );
  });

  it('keeps a paused follower eligible once the ISR is below min.insync.replicas', async () => {
    await using topic = await freshTopic('shrunken', '2');
    const {leader, followers} = await rolesIn(topic);
    for (const follower of followers) await faults.pause(cluster, follower, real.signal);
    const ask = async () => {
      const [found] = await askTopicPartitions(portOf(leader), 'shrunken');
      return found;
    };
    await eventually('the ISR to be of one', async () => (await ask())?.isr.length === 1);
    // The eligible leader replicas: who left as the ISR fell below 2, that is the last to leave, or
    // both when they left at once. A follower that left while two were in sync is not among them.
    const found = await ask();
    expect(found).toMatchObject({leader, isr: [leader]});
    expect(found?.elr).not.toHaveLength(0);
    expect(followers).toEqual(expect.arrayContaining([...(found?.elr ?? [])]));
    await undoAll();
    expect(await ask()).toMatchObject({elr: []});
  });
});
