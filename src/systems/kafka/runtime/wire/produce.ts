/**
 * Produce requests and the replies to them, versions 3 to 8: which records go where, and where a
 * broker says that they are. Source: Kafka protocol guide, "Produce API".
 */
import {batchesOf, type DiskRecord} from '../disk/segment.js';
import {ByteReader} from './byte-reader.js';
import type {RequestHeader} from './frames.js';

type Sent = {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly DiskRecord[];
};

export type ProduceRequest = {readonly version: number; readonly sent: readonly Sent[]};

type Stored = {
  readonly topic: string;
  readonly partition: number;
  /** 0: none. */
  readonly error: number;
  readonly baseOffset: number;
};

/** Frames begin with int32 length, int16 api, int16 version, int32 correlation, client id. */
const afterCorrelation = 12;

/** null: of another version, or nothing that anybody would send. */
export function parseProduceRequest(
  frame: Buffer,
  {version}: RequestHeader,
): ProduceRequest | null {
  if (version < 3 || version > 8) return null;
  return orNull(() => {
    const read = new ByteReader(frame, afterCorrelation);
    read.string(); // client id
    read.string(); // transactional id
    read.int16(); // acks
    read.int32(); // timeout
    return {version, sent: read.array(() => topicSent(read)).flat()};
  });
}

function topicSent(read: ByteReader): readonly Sent[] {
  const topic = read.string() ?? '';
  return read.array(() => {
    const partition = read.int32();
    const batches = [...batchesOf(read.bytes(Math.max(0, read.int32())))];
    return {topic, partition, records: batches.flatMap(({records}) => records ?? [])};
  });
}

/** What the broker says of each partition; null: nothing that a broker would say. */
export function parseProduceReply(
  frame: Buffer,
  version: number,
): readonly Stored[] | null {
  return orNull(() => {
    const read = new ByteReader(frame, 8); // length and correlation
    return read.array(() => topicStored(read, version)).flat();
  });
}

function topicStored(read: ByteReader, version: number): readonly Stored[] {
  const topic = read.string() ?? '';
  return read.array(() => {
    const partition = read.int32();
    const error = read.int16();
    const baseOffset = read.int64();
    read.int64(); // log append time
    if (version >= 5) read.int64(); // log start offset
    if (version >= 8) passOverErrors(read);
    return {topic, partition, error, baseOffset};
  });
}

function passOverErrors(read: ByteReader): void {
  read.array(() => {
    read.int32(); // which record
    read.string(); // what is wrong with it
  });
  read.string(); // what is wrong
}

function orNull<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
