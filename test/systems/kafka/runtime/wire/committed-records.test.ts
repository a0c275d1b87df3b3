import {describe, expect, it} from 'vitest';
import {committedRecords} from '../../../../../src/systems/kafka/runtime/wire/committed-records.js';
import {batch, batchesFor} from '../disk/batches.js';

/** The batch as the transaction of a producer writes it. */
function inTransaction(bytes: Buffer, producer: number): Buffer {
  bytes.writeInt16BE(bytes.readInt16BE(21) | 0x10, 21);
  bytes.writeBigInt64BE(BigInt(producer), 43);
  return bytes;
}

const written = (producer: number, base: number, id: string): Buffer =>
  inTransaction(batch({base, records: [{key: id}]}), producer);

const marker = (producer: number, base: number, type: 'abort' | 'commit'): Buffer => {
  const key = type === 'abort' ? '\0\0\0\0' : '\0\0\0\u0001';
  return inTransaction(batch({base, records: [{key}], control: true}), producer);
};

const keysOf = (
  batches: readonly Buffer[],
  aborted: readonly {producer: number; firstOffset: number}[],
) =>
  committedRecords(Buffer.concat([...batches]), aborted, 0).records.map(
    ({key}) => key?.toString() ?? null,
  );

describe('what a reader of committed records gets', () => {
  it('is all of a transaction that was committed, and nothing of one that was aborted', () => {
    const batches = [
      written(7, 0, 'kept'),
      written(8, 1, 'undone'),
      written(7, 2, 'kept too'),
      written(8, 3, 'undone too'),
      marker(8, 4, 'abort'),
      marker(7, 5, 'commit'),
    ];
    expect(keysOf(batches, [{producer: 8, firstOffset: 1}])).toEqual([
      'kept',
      'kept too',
    ]);
  });

  it('is told apart from what was aborted, which stays in the log', () => {
    const batches = [written(8, 0, 'undone'), marker(8, 1, 'abort'), written(7, 2, 'a')];
    const aborted = [{producer: 8, firstOffset: 0}];
    const {undone} = committedRecords(Buffer.concat(batches), aborted, 0);
    expect(undone.map(({offset, key}) => [offset, key?.toString()])).toEqual([
      [0, 'undone'],
    ]);
  });

  it('is what the same producer wrote before and after a transaction that was aborted', () => {
    const batches = [
      written(8, 0, 'before'),
      marker(8, 1, 'commit'),
      written(8, 2, 'undone'),
      marker(8, 3, 'abort'),
      written(8, 4, 'between'),
      marker(8, 5, 'commit'),
      written(8, 6, 'undone again'),
      marker(8, 7, 'abort'),
      written(8, 8, 'after'),
    ];
    const aborted = [
      {producer: 8, firstOffset: 6},
      {producer: 8, firstOffset: 2},
    ];
    expect(keysOf(batches, aborted)).toEqual(['before', 'between', 'after']);
  });

  it('is also what anybody wrote outside of a transaction meanwhile', () => {
    const [plain = Buffer.alloc(0), own = Buffer.alloc(0)] = batchesFor(
      ['plain', 'own'],
      {
        base: 1,
      },
    );
    own.writeBigInt64BE(8n, 43); // the same producer id
    const batches = [written(8, 0, 'undone'), plain, own, marker(8, 3, 'abort')];
    expect(keysOf(batches, [{producer: 8, firstOffset: 0}])).toEqual(['plain', 'own']);
  });

  it('needs no codec for a batch that was aborted', () => {
    const zstd = inTransaction(batch({base: 0, records: [{key: 'a'}], codec: 4}), 8);
    const batches = [zstd, marker(8, 1, 'abort')];
    expect(keysOf(batches, [{producer: 8, firstOffset: 0}])).toEqual([]);
  });

  it('goes on behind the last whole batch, or where it was when there is none', () => {
    const [whole = Buffer.alloc(0), torn = Buffer.alloc(0)] = batchesFor(['a', 'b'], {
      base: 5,
    });
    const bytes = Buffer.concat([whole, torn.subarray(0, -1)]);
    expect(committedRecords(bytes, [], 5).next).toBe(6);
    expect(committedRecords(torn.subarray(0, -1), [], 6)).toEqual({
      records: [],
      undone: [],
      next: 6,
    });
  });
});
