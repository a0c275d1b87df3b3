import {describe, expect, it} from 'vitest';
import {decodeRequest} from '../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {FrameReader} from '../../../../../src/systems/kafka/runtime/wire/frames.js';
import {askTopicPartitions} from '../../../../../src/systems/kafka/runtime/wire/topic-partitions.js';
import {answering, deadPort} from '../../../../helpers/loopback.js';
import {int8, int16, int32, responseFrame} from '../../../../helpers/kafka/primitives.js';
import {badBrokers, dribbling} from './bad-brokers.js';
import {compactArray, compactString, tags} from './codec/compact.js';

type Partition = {
  readonly index: number;
  readonly leader: number;
  readonly isr: readonly number[];
  readonly elr: readonly number[] | null;
  readonly lastKnownElr: readonly number[] | null;
  /** In tagged fields, as a later broker might have them. */
  readonly more?: readonly Buffer[];
};

const brokers = (ids: readonly number[] | null) =>
  compactArray(ids?.map((id) => int32(id)) ?? null);

const partition = ({index, leader, isr, elr, lastKnownElr, more = []}: Partition) =>
  Buffer.concat([
    int16(leader < 0 ? 5 : 0),
    int32(index),
    int32(leader),
    int32(6), // epoch
    brokers([1, 2, 3]),
    brokers(isr),
    brokers(elr),
    brokers(lastKnownElr),
    brokers([3]), // offline
    tags(...more),
  ]);

const topicOf = (partitions: readonly Partition[], error = 0) =>
  Buffer.concat([
    int16(error),
    compactString('orders'),
    Buffer.alloc(16, 0xab), // topic id
    int8(0), // internal
    compactArray(partitions.map(partition)),
    int32(-2147483648),
    tags(),
  ]);

/** A DescribeTopicPartitions response, version 0. */
const answer = (topics: readonly Buffer[], cursor = int8(-1)) =>
  responseFrame(
    1,
    Buffer.concat([tags(), int32(0), compactArray(topics), cursor, tags()]),
  );

const shrunken: Partition = {
  index: 0,
  leader: 1,
  isr: [1],
  elr: [2, 3],
  lastKnownElr: [],
};
const good = answer([topicOf([shrunken])]);

const says = async (bytes: Buffer) => answering((socket) => socket.write(bytes));

describe('asking one broker who may lead a topic', () => {
  it('tells leader, epoch, ISR and who is eligible, for each partition', async () => {
    const headless = {index: 1, leader: -1, isr: [], elr: [], lastKnownElr: [2]};
    await using broker = await says(answer([topicOf([shrunken, headless])]));
    const replicas = [1, 2, 3];
    expect(await askTopicPartitions(broker.port, 'orders')).toEqual([
      {
        partition: 0,
        leader: 1,
        epoch: 6,
        replicas,
        isr: [1],
        elr: [2, 3],
      },
      {
        partition: 1,
        leader: null,
        epoch: 6,
        replicas,
        isr: [],
        elr: [],
      },
    ]);
  });

  it('takes a list that is not there for an empty one, and passes over what it does not know', async () => {
    const odd = {
      ...shrunken,
      elr: null,
      lastKnownElr: null,
      more: [Buffer.alloc(200, 1)],
    };
    await using broker = await says(answer([topicOf([odd, {...shrunken, index: 1}])]));
    expect(await askTopicPartitions(broker.port, 'orders')).toMatchObject([
      {partition: 0, elr: []},
      {partition: 1, elr: [2, 3]},
    ]);
  });

  it('asks for that topic alone, from its first partition on', async () => {
    const asked: Buffer[] = [];
    const frames = new FrameReader();
    await using broker = await answering((socket, chunk) => {
      asked.push(...frames.push(chunk));
      socket.write(good);
    });
    await askTopicPartitions(broker.port, 'größe');
    const [request = Buffer.alloc(0)] = asked;
    expect(decodeRequest(request)).toMatchObject({
      name: 'DescribeTopicPartitions',
      version: 0,
      clientId: 'ackademy',
      body: {topics: [{name: 'größe'}], responsePartitionLimit: 2000, cursor: null},
    });
  });

  it('takes an answer that comes byte by byte', async () => {
    await using broker = await dribbling(good);
    expect(await askTopicPartitions(broker.port, 'orders')).toHaveLength(1);
  });

  it('says so when the broker does not know the topic', async () => {
    await using broker = await says(answer([topicOf([], 3)]));
    await expect(askTopicPartitions(broker.port, 'orders')).rejects.toThrow(
      'says of orders: UNKNOWN_TOPIC_OR_PARTITION',
    );
  });

  it('says so when there are more partitions than one answer holds', async () => {
    const cursor = Buffer.concat([int8(1), compactString('orders'), int32(1), tags()]);
    await using broker = await says(answer([topicOf([shrunken])], cursor));
    await expect(askTopicPartitions(broker.port, 'orders')).rejects.toThrow('more than');
  });

  it('says so when nobody listens', async () => {
    await expect(askTopicPartitions(await deadPort(), 'orders')).rejects.toThrow(
      'refuses',
    );
  });

  it('says so when what listens hangs, hangs up, or is no broker', async () => {
    for (const {says: words, open} of badBrokers(good)) {
      await using broker = await open();
      await expect(
        askTopicPartitions(broker.port, 'orders', {within: 100}),
      ).rejects.toThrow(words);
    }
  });

  it('says so when the broker speaks of no topic at all', async () => {
    await using broker = await says(answer([]));
    await expect(askTopicPartitions(broker.port, 'orders')).rejects.toThrow(
      'is no Kafka broker',
    );
  });
});
