/** The topics of a run beside that of the orders: read whole, when the run is over. */
import type {Kafka} from 'kafkajs';
import type {FurtherReading} from '../../../../engine/ports/ports.js';
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
): Promise<readonly FurtherReading[]> {
  const tails = await writeTails(world.kafka, topic);
  const {signal} = limits;
  return Promise.all(
    tails.map(async (tail) => {
      const spot = {topic: topic.name, partition: tail.partition};
      const leader = async () => leaderPort(world.cluster, spot, signal);
      return readToTail(leader, {topic, tail}, limits);
    }),
  );
}

/** One partition, up to its tail; `leader` tells the port of whoever leads it. Never throws but when stopped. */
export async function readToTail(
  leader: () => Promise<number>,
  {topic, tail}: {readonly topic: FurtherTopicSpec; readonly tail: Tail},
  {within, signal}: Limits,
): Promise<FurtherReading> {
  const {partition} = tail;
  const end = performance.now() + within;
  let read: Committed = {records: [], undone: []};
  let problem: string;
  do {
    try {
      const spot = {topic: topic.name, partition};
      read = await fetchCommitted(await leader(), spot);
      problem = openTransaction;
      if (read.records.some(({offset}) => offset === tail.offset))
        return {
          ...found(topic, partition, read),
          complete: true,
          detail: 'to the tail',
        };
    } catch (error) {
      signal.throwIfAborted();
      problem = error instanceof Error ? error.message : String(error);
    }
    await sleep(50, signal);
  } while (performance.now() < end);
  signal.throwIfAborted();
  return {
    ...found(topic, partition, read),
    complete: false,
    detail: `the tail of partition ${partition} was not reached in ${within / 1000} s: ${problem}`,
  };
}

const openTransaction = 'a transaction is open before it';

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

function found(
  {shopName}: FurtherTopicSpec,
  partition: number,
  {records, undone}: Committed,
): Omit<FurtherReading, 'complete' | 'detail'> {
  return {
    topic: shopName,
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
