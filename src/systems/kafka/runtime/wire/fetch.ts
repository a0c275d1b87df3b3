/** Reads a partition as a consumer does, from its leader and no other broker. */
import {performance} from 'node:perf_hooks';
import type {DiskRecord} from '../disk/segment.js';
import type {Body} from './codec/body.js';
import {type Committed, committedRecords} from './committed-records.js';
import {outOfRange, throwOnError} from './error-codes.js';
import {exchange} from './exchange.js';

type Spot = {readonly topic: string; readonly partition: number};

const mostBytes = 4 * 1024 * 1024;

/**
 * Every record that a consumer may read now (read_committed), from the beginning of the log, and the
 * high watermark that the broker told with the last of them. What is still undecided, and what comes
 * after it, is not among the records; what was aborted is told apart. Throws as askMetadata does
 * (`within` ms is for the whole reading), and when the broker does not lead the partition, does not
 * give what it says is there, or a record's codec is neither none nor gzip.
 */
export async function fetchCommitted(
  port: number,
  spot: Spot,
  {within = 3000}: {readonly within?: number} = {},
): Promise<Committed & {readonly end: number}> {
  const end = performance.now() + within;
  const records: DiskRecord[] = [];
  const undone: DiskRecord[] = [];
  for (let offset = 0; ;) {
    const left = {within: Math.max(1, end - performance.now())};
    const found = await readFrom(port, {...spot, offset}, left);
    records.push(...found.records);
    undone.push(...found.undone);
    if (found.end !== null) return {end: found.end, records, undone};
    if (found.next <= offset)
      throw new Error(
        `the broker at port ${port} gives nothing of ${nameOf(spot)} at offset ${offset}`,
      );
    if (performance.now() > end)
      throw new Error(
        `the broker at port ${port} gives no end of ${nameOf(spot)} at offset ${offset}`,
      );
    offset = found.next;
  }
}

type Place = Spot & {readonly offset: number};
type Left = {readonly within: number};

/** One step: what is there from an offset on, where to go on, and the high watermark when that was all. */
async function readFrom(port: number, place: Place, left: Left) {
  const answer = await fetchFrom(port, place, left);
  if (answer.error === outOfRange)
    return {records: [], undone: [], next: await logStart(port, place, left), end: null};
  throwOnError(port, nameOf(place), answer.error);
  const found = committedRecords(answer.bytes, answer.aborted, place.offset);
  return {...found, end: found.next >= answer.stable ? answer.highWatermark : null};
}

const nameOf = ({topic, partition}: Spot): string => `${topic}-${partition}`;

/** And none of the replicas. */
const consumer = -1;
const readCommitted = 1;

async function fetchFrom(port: number, {topic, partition, offset}: Place, left: Left) {
  const partitionMaxBytes = mostBytes;
  return exchange(
    port,
    {
      name: 'Fetch',
      version: 4, // the oldest that Kafka 4 serves: it has topic names, and no fetch sessions
      body: {
        replicaId: consumer,
        maxWaitMs: 0,
        minBytes: 0,
        maxBytes: mostBytes,
        isolationLevel: readCommitted,
        topics: [
          {topic, partitions: [{partition, fetchOffset: offset, partitionMaxBytes}]},
        ],
      },
      pick: ({responses}) => fetched(onlyOf(responses)),
    },
    left,
  );
}

type Told = Body<'FetchResponse'>['responses'][number]['partitions'][number];

const fetched = (told: Told) => ({
  error: told.errorCode,
  highWatermark: told.highWatermark,
  /** Last stable offset: a read_committed consumer gets no further. */
  stable: told.lastStableOffset,
  aborted: (told.abortedTransactions ?? []).map(({producerId, firstOffset}) => ({
    producer: producerId,
    firstOffset,
  })),
  bytes: told.records ?? Buffer.alloc(0),
});

/** The first offset that retention has left. */
async function logStart(
  port: number,
  {topic, partition}: Spot,
  left: Left,
): Promise<number> {
  const earliest = -2;
  const {errorCode, offset} = await exchange(
    port,
    {
      name: 'ListOffsets',
      version: 1,
      body: {
        replicaId: consumer,
        topics: [
          {
            name: topic,
            partitions: [{partitionIndex: partition, timestamp: earliest}],
          },
        ],
      },
      pick: ({topics}) => onlyOf(topics),
    },
    left,
  );
  throwOnError(port, nameOf({topic, partition}), errorCode);
  return offset;
}

/** We asked for one partition of one topic: what an answer says of it. */
function onlyOf<T>(topics: readonly {readonly partitions: readonly T[]}[]): T {
  const [only] = topics.flatMap(({partitions}) => partitions);
  if (only === undefined) throw new RangeError('no partition');
  return only;
}
