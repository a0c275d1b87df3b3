import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  batchesOf,
  type DiskBatch,
} from '../../../../../src/systems/kafka/runtime/disk/segment.js';
import {batch, batchesFor} from './batches.js';

const all = (bytes: Buffer) => [...batchesOf(bytes)];
const offsets = (bytes: Buffer) => all(bytes).map(({baseOffset}) => baseOffset);
const keys = (bytes: Buffer) =>
  all(bytes).flatMap(
    ({records}) => records?.map(({key}) => key?.toString() ?? null) ?? ['unreadable'],
  );

const textsOf = (found: DiskBatch | undefined) =>
  found?.records?.map(({key, value}) => ({
    key: key?.toString() ?? null,
    value: value?.toString() ?? null,
  }));

const specs = fc.array(
  fc.record({key: fc.option(fc.string()), value: fc.option(fc.string())}),
  {minLength: 1, maxLength: 5},
);

describe('the batches of a segment', () => {
  it('are read back as they were written, plain and with gzip', () => {
    fc.assert(
      fc.property(specs, fc.constantFrom(0, 1), (records, codec) => {
        const [found] = all(batch({base: 40, records, codec}));
        expect(textsOf(found)).toEqual(records);
      }),
    );
  });

  it('say where they begin and end, by offset and by byte, and under which leader', () => {
    const first = batch({base: 7, records: [{key: 'a'}, {key: 'b'}], epoch: 3});
    const second = batch({base: 9, records: [{key: 'c'}], epoch: 4});
    expect(all(Buffer.concat([first, second]))).toMatchObject([
      {baseOffset: 7, lastOffset: 8, epoch: 3, start: 0, end: first.length},
      {baseOffset: 9, lastOffset: 9, epoch: 4, start: first.length},
    ]);
  });

  it('number their records, with headers and without', () => {
    const bytes = batch({
      base: 7,
      records: [{key: 'a', headers: {why: 'x', how: 'y'}}, {key: 'b'}],
    });
    const [found] = all(bytes);
    expect(found?.records?.map(({offset}) => offset)).toEqual([7, 8]);
    expect(keys(bytes)).toEqual(['a', 'b']);
    const headers = found?.records?.map((one) => one.headers?.map(String));
    expect(headers).toEqual([['why,x', 'how,y'], undefined]);
  });

  it('leave out a last batch that is torn, wherever', () => {
    const whole = Buffer.concat([...batchesFor(['a', 'b'])]);
    const [last = Buffer.alloc(0)] = batchesFor(['c'], {base: 2});
    for (let kept = 0; kept < last.length; kept += 1)
      expect(offsets(Buffer.concat([whole, last.subarray(0, kept)]))).toEqual([0, 1]);
    expect(offsets(Buffer.concat([whole, last]))).toEqual([0, 1, 2]);
  });

  it('end where a preallocated file is still zeros', () => {
    const bytes = Buffer.concat([...batchesFor(['a']), Buffer.alloc(1000)]);
    expect(offsets(bytes)).toEqual([0]);
  });

  it('end where a length is impossible', () => {
    const [broken = Buffer.alloc(0)] = batchesFor(['b'], {base: 1});
    for (const length of [-1, 0, 48, 2 ** 31 - 1]) {
      broken.writeInt32BE(length, 8);
      expect(offsets(Buffer.concat([...batchesFor(['a']), broken]))).toEqual([0]);
    }
  });

  it('end at a batch whose records cannot be read, as at one that is torn', () => {
    for (const codec of [0, 1]) {
      const damaged = batch({base: 1, records: [{key: 'b'}, {key: 'c'}], codec});
      damaged.fill(0xff, 61);
      expect(offsets(Buffer.concat([...batchesFor(['a']), damaged]))).toEqual([0]);
    }
  });

  it('never throw, whatever the bytes are', () => {
    const noise = fc.uint8Array({maxLength: 200}).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(noise, fc.nat(200), (bytes, at) => {
        const file = Buffer.concat([...batchesFor(['a', 'b', 'c'])]);
        bytes.copy(file, at);
        expect(all(file).length).toBeLessThanOrEqual(3);
      }),
      {numRuns: 300},
    );
  });

  it('are known as control batches, which hold nobody’s records', () => {
    const bytes = batch({base: 0, records: [{key: 'marker'}], control: true});
    expect(all(bytes)).toMatchObject([{control: true}]);
    expect(all(batch({base: 0, records: [{key: 'a'}]}))).toMatchObject([
      {control: false},
    ]);
  });

  it('have no records, yet their offsets, when only Kafka can open their codec', () => {
    const snappy = batch({base: 5, records: [{key: 'a'}, {key: 'b'}], codec: 2});
    expect(all(snappy)).toMatchObject([{baseOffset: 5, lastOffset: 6, records: null}]);
  });

  it('can be read from a place further on', () => {
    const [a = Buffer.alloc(0), b = Buffer.alloc(0)] = batchesFor(['a', 'b']);
    const found = [...batchesOf(Buffer.concat([a, b]), a.length)];
    expect(found.map(({baseOffset}) => baseOffset)).toEqual([1]);
  });
});
