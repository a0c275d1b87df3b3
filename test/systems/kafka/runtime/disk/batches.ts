/** Record batches as Kafka writes them to disk (message format v2); only the checksum is another. */
import {crc32, gzipSync} from 'node:zlib';
import {
  int8,
  int16,
  int32,
  int64,
  varbytes,
  varint,
} from '../../../../helpers/kafka/primitives.js';

export type BatchSpec = {
  readonly base: number;
  /** A key and a value each; the offsets go up from `base`. */
  readonly records: readonly {
    readonly key?: string | null;
    readonly value?: string | null;
    readonly headers?: Readonly<Record<string, string>>;
  }[];
  readonly epoch?: number;
  /** 0 none, 1 gzip, 2 snappy, 3 lz4, 4 zstd. */
  readonly codec?: number;
  readonly control?: boolean;
  /** Makes two batches with the same records differ, as their times would. */
  readonly time?: number;
};

export function batch(spec: BatchSpec): Buffer {
  const {base, records, epoch = 0, codec = 0, control = false, time = 0} = spec;
  const body = Buffer.concat(records.map(record));
  const checked = Buffer.concat([
    int16(codec | (control ? 0x20 : 0)),
    int32(records.length - 1), // last offset delta
    int64(time), // first timestamp
    int64(time), // last timestamp
    int64(-1), // producer id
    int16(-1), // producer epoch
    int32(-1), // base sequence
    int32(records.length),
    codec === 1 ? gzipSync(body) : body,
  ]);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(checked));
  const rest = Buffer.concat([int32(epoch), int8(2), crc, checked]);
  return Buffer.concat([int64(base), int32(rest.length), rest]);
}

/** One batch for each id, with the id as the key, from offset `base` on. */
export function batchesFor(
  ids: readonly string[],
  {base = 0, epoch = 0, time = 0} = {},
): readonly Buffer[] {
  return ids.map((id, index) =>
    batch({
      base: base + index,
      records: [{key: id, value: `{"id":"${id}"}`}],
      epoch,
      time,
    }),
  );
}

function record(
  {key = null, value = null, headers = {}}: BatchSpec['records'][number],
  index: number,
): Buffer {
  const pairs = Object.entries(headers).flatMap(([name, said]) => [
    varbytes(Buffer.from(name)),
    varbytes(Buffer.from(said)),
  ]);
  const body = Buffer.concat([
    int8(0), // attributes
    varint(index), // timestamp delta
    varint(index), // offset delta
    varbytes(key === null ? null : Buffer.from(key)),
    varbytes(value === null ? null : Buffer.from(value)),
    varint(pairs.length / 2),
    ...pairs,
  ]);
  return Buffer.concat([varint(body.length), body]);
}
