/** The topics of a run beside that of the orders: read whole, when the run is over. */
import type {Kafka} from 'kafkajs';
import {kafka} from '../../evidence/kafka-events.js';
import type {TopicReading} from '../ports.js';
import {sleep} from '../../../../machine/waiting.js';
import type {Cluster} from '../cluster/cluster.js';
import type {DiskRecord} from '../disk/segment.js';
import type {Committed} from '../wire/committed-records.js';
import {fetchCommitted} from '../wire/fetch.js';
import type {NewTopic} from './create-topic.js';
import {isTail, namedIn} from './order-id.js';
import {type Tail, writeTails} from './tail.js';

export type FurtherTopicSpec = NewTopic & {
  /** What the shop calls it. */
  readonly shopName: string;
};

type World = {readonly kafka: Kafka; readonly cluster: Cluster};
type Limits = {readonly within: number; readonly signal: AbortSignal};

/**
 * Everything in a topic that a consumer may read, read_committed, from the beginning to a tail record
 * that is written now. A count would not do as the end of a topic with transactions: its last record
 * may be a marker, and one that hangs keeps back all that comes after it.
 */
export async function readFurther(
  world: World,
  topic: FurtherTopicSpec,
  limits: Limits,
): Promise<TopicReading> {
  const tails = await writeTails(world.kafka, topic);
  const {signal} = limits;
  const readings = await Promise.all(
    tails.map(async (tail) => {
      const spot = {topic: topic.name, partition: tail.partition};
      const leader = async () => leaderPort(world.cluster, spot, signal);
      return readToTail(leader, {topic, tail}, limits);
    }),
  );
  const cut = readings.find(({problem}) => problem !== null);
  const partitions = readings.map(({found: one}) => one);
  return {
    partitions,
    complete: cut === undefined,
    facts: cut
      ? {
          why: 'tail-not-reached',
          system: kafka,
          partitions: [cut.found.partition],
          ms: limits.within,
          said: cut.problem,
        }
      : {
          count: partitions.reduce((sum, {records}) => sum + records.length, 0),
          undone: partitions.reduce((sum, {undone = []}) => sum + undone.length, 0),
        },
  };
}

type Found = TopicReading['partitions'][number];
/** `problem`: why the tail was not reached; null: it was. */
type PartitionReading = {readonly found: Found; readonly problem: string | null};

/**
 * One partition, up to its tail; `leader` tells the port of whoever leads it. Never throws but when stopped.
 * @internal for the tests
 */
export async function readToTail(
  leader: () => Promise<number>,
  {topic, tail}: {readonly topic: FurtherTopicSpec; readonly tail: Tail},
  {within, signal}: Limits,
): Promise<PartitionReading> {
  const {partition} = tail;
  const end = performance.now() + within;
  let read: Committed = {records: [], undone: []};
  let problem: string;
  do {
    try {
      const spot = {topic: topic.name, partition};
      read = await fetchCommitted(await leader(), spot);
      problem = openTransaction.message;
      if (read.records.some(({offset}) => offset === tail.offset))
        return {found: foundIn(partition, read), problem: null};
    } catch (error) {
      signal.throwIfAborted();
      problem = error instanceof Error ? error.message : String(error);
    }
    await sleep(50, signal);
  } while (performance.now() < end);
  signal.throwIfAborted();
  return {found: foundIn(partition, read), problem};
}

const openTransaction = new Error('a transaction is open before it');

async function leaderPort(
  cluster: Cluster,
  {topic, partition}: {readonly topic: string; readonly partition: number},
  signal: AbortSignal,
): Promise<number> {
  const seen = await cluster.metadata([topic], {signal});
  const state = seen?.topics.get(topic)?.find((one) => one.partition === partition);
  const port = cluster.wiring.ports.client[state?.leader ?? -1];
  if (port === undefined) throw new Error(`nobody leads ${topic}-${partition}`);
  return port;
}

function foundIn(partition: number, {records, undone}: Committed): Found {
  return {
    partition,
    records: records.flatMap((record) => {
      const [named] = namedIn([record]);
      if (!named || isTail(named.id ?? '')) return [];
      const {headers} = record;
      return [{...named, ...(headers ? {headers: textOf(headers)} : {})}];
    }),
    ...(undone.length > 0 ? {undone: namedIn(undone)} : {}),
  };
}

const longestHeader = 500;

function textOf(headers: NonNullable<DiskRecord['headers']>): Record<string, string> {
  return Object.fromEntries(
    headers.map(([name, value]) => [
      name,
      (value?.toString('utf8') ?? '').slice(0, longestHeader),
    ]),
  );
}
