/**
 * Decodes a partition's log as it lies on disk: a row of record batches (message format v2).
 * Layout: base offset int64, length int32, leader epoch int32, magic int8, crc int32,
 * attributes int16, last offset delta int32 (byte 23), …, record count int32 (byte 57), records.
 * Source: Kafka documentation, "Message Format".
 */
import {gunzipSync} from 'node:zlib';
import {ByteReader} from '../wire/codec/byte-reader.js';

const headerBytes = 61;

export type DiskRecord = {
  readonly offset: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  /** In their order; missing when there are none. */
  readonly headers?: readonly (readonly [name: string, value: Buffer | null])[];
};

export type DiskBatch = {
  readonly baseOffset: number;
  readonly lastOffset: number;
  readonly epoch: number;
  readonly crc: number;
  /** Byte positions in the file: first byte, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** Transaction markers and the like: not anybody's records. */
  readonly control: boolean;
  /** null when the codec is one that we cannot open. */
  readonly records: readonly DiskRecord[] | null;
};

/**
 * The whole batches of `bytes` from `start` on, up to the first that is torn or cannot be read. A
 * batch that is read while its broker truncates and writes may be half of one and half of another:
 * the next reading finds it whole.
 */
export function* batchesOf(bytes: Buffer, start = 0): Generator<DiskBatch> {
  let at = start;
  while (at + headerBytes <= bytes.length) {
    const end = at + 12 + bytes.readInt32BE(at + 8);
    // Segments are preallocated or torn at the end: length 0 or beyond the file is no batch.
    if (end < at + headerBytes || end > bytes.length || bytes[at + 16] !== 2) return;
    const batch = batchAt(bytes, at, end);
    if (!batch) return;
    yield batch;
    at = end;
  }
}

function batchAt(bytes: Buffer, start: number, end: number): DiskBatch | null {
  const baseOffset = Number(bytes.readBigInt64BE(start));
  const attributes = bytes.readInt16BE(start + 21);
  const head = {
    baseOffset,
    lastOffset: baseOffset + bytes.readInt32BE(start + 23),
    epoch: bytes.readInt32BE(start + 12),
    crc: bytes.readUInt32BE(start + 17),
    start,
    end,
    control: (attributes & 0x20) !== 0,
  };
  try {
    const body = unpack(bytes.subarray(start + headerBytes, end), attributes & 0x07);
    const count = bytes.readInt32BE(start + 57);
    return {...head, records: body && recordsOf(body, baseOffset, count)};
  } catch {
    return null; // gzip that is none, or records that go on beyond the batch
  }
}

function unpack(body: Buffer, codec: number): Buffer | null {
  if (codec === 0) return body;
  if (codec === 1) return gunzipSync(body);
  return null;
}

function recordsOf(
  body: Buffer,
  baseOffset: number,
  count: number,
): readonly DiskRecord[] {
  const read = new ByteReader(body);
  return Array.from({length: count}, () => {
    const end = read.varint() + read.at;
    read.int8(); // attributes
    read.varint(); // timestamp delta
    const offset = baseOffset + read.varint();
    const record = {offset, key: read.varbytes(), value: read.varbytes()};
    const headers = Array.from({length: read.varint()}, () => headerOf(read));
    read.bytes(end - read.at); // nothing is left, in a batch that is whole
    return headers.length === 0 ? record : {...record, headers};
  });
}

function headerOf(read: ByteReader): readonly [string, Buffer | null] {
  return [read.varbytes()?.toString('utf8') ?? '', read.varbytes()];
}
