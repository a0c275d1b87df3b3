/** Reads a partition as a consumer does, from its leader and no other broker. */
import {performance} from 'node:perf_hooks';
import type {DiskRecord} from '../disk/segment.js';
import type {ByteReader} from './byte-reader.js';
import {array, int32, int64, string} from './byte-writer.js';
import {
  type AbortedTransaction,
  type Committed,
  committedRecords,
} from './committed-records.js';
import {outOfRange, throwOnError} from './error-codes.js';
import {exchange} from './exchange.js';

type Spot = {readonly topic: string; readonly partition: number};

/** A consumer, and no replica. */
const consumer = int32(-1);
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
    const problem = found.next <= offset ? 'gives nothing' : 'gives no end';
    if (found.next <= offset || performance.now() > end)
      throw new Error(
        `the broker at port ${port} ${problem} of ${nameOf(spot)} at offset ${offset}`,
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

type Fetched = {
  readonly error: number;
  readonly highWatermark: number;
  /** Last stable offset: a read_committed consumer gets no further. */
  readonly stable: number;
  readonly aborted: readonly AbortedTransaction[];
  readonly bytes: Buffer;
};

async function fetchFrom(
  port: number,
  {topic, partition, offset}: Place,
  left: Left,
): Promise<Fetched> {
  const atOnce = int32(0);
  const readCommitted = Buffer.from([1]);
  return exchange(
    port,
    {
      api: 1, // Fetch in the Kafka protocol guide
      version: 4, // the oldest that Kafka 4 serves: it has topic names, and no fetch sessions
      body: Buffer.concat([
        consumer,
        atOnce,
        int32(0), // least bytes
        int32(mostBytes),
        readCommitted,
        array([
          Buffer.concat([
            string(topic),
            array([Buffer.concat([int32(partition), int64(offset), int32(mostBytes)])]),
          ]),
        ]),
      ]),
      parse: (read) => {
        read.int32(); // throttle time
        return onlyPartition(read, () => fetched(read));
      },
    },
    left,
  );
}

function fetched(read: ByteReader): Fetched {
  const error = read.int16();
  const highWatermark = read.int64();
  const stable = read.int64();
  const aborted = read.array(() => ({
    producer: read.int64(),
    firstOffset: read.int64(),
  }));
  const bytes = read.bytes(Math.max(0, read.int32()));
  return {error, highWatermark, stable, aborted, bytes};
}

/** The first offset that retention has left. */
async function logStart(port: number, spot: Spot, left: Left): Promise<number> {
  const earliest = int64(-2);
  const {error, offset} = await exchange(
    port,
    {
      api: 2, // ListOffsets in the Kafka protocol guide
      version: 1,
      body: Buffer.concat([
        consumer,
        array([
          Buffer.concat([
            string(spot.topic),
            array([Buffer.concat([int32(spot.partition), earliest])]),
          ]),
        ]),
      ]),
      parse: (read) =>
        onlyPartition(read, () => {
          const code = read.int16();
          read.int64(); // timestamp
          return {error: code, offset: read.int64()};
        }),
    },
    left,
  );
  throwOnError(port, nameOf(spot), error);
  return offset;
}

/** We asked for one partition of one topic: what an answer says of it. */
function onlyPartition<T>(read: ByteReader, item: () => T): T {
  const topics = read.array(() => {
    read.string(); // name
    return read.array(() => {
      read.int32(); // index
      return item();
    });
  });
  const [only] = topics.flat();
  if (only === undefined) throw new RangeError('no partition');
  return only;
}
