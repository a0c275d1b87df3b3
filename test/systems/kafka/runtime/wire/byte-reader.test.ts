import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ByteReader} from '../../../../../src/systems/kafka/runtime/wire/byte-reader.js';
import {
  array,
  int8,
  int16,
  int32,
  int64,
  string,
  varbytes,
  varint,
} from '../../../../helpers/primitives.js';

const whole = fc.integer({min: -0x80000000, max: 0x7fffffff});

describe('the byte reader', () => {
  it('reads every varint that was written, and stops where it ends', () => {
    fc.assert(
      fc.property(fc.array(whole), (values) => {
        const bytes = Buffer.concat(values.map(varint));
        const read = new ByteReader(bytes);
        for (const value of values) expect(read.varint()).toBe(value);
        expect(read.at).toBe(bytes.length);
      }),
    );
  });

  it('reads varints beyond 32 bits', () => {
    for (const value of [2 ** 40, -(2 ** 40), 2 ** 51 - 1, -(2 ** 51)])
      expect(new ByteReader(varint(value)).varint()).toBe(value);
  });

  it('knows the zig-zag examples of the protocol buffers guide', () => {
    const examples = [0, 1, 2, 3].map((byte) => new ByteReader(int8(byte)).varint());
    expect(examples).toEqual([0, -1, 1, -2]);
  });

  it('reads numbers of each width, one after the other', () => {
    const numbers = fc.tuple(
      fc.integer({min: -128, max: 127}),
      fc.integer({min: -32_768, max: 32_767}),
      fc.integer(),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(numbers, ([a, b, c, d]) => {
        const read = new ByteReader(
          Buffer.concat([int8(a), int16(b), int32(c), int64(d)]),
        );
        const found = [read.int8(), read.int16(), read.int32(), read.int64()];
        expect(found).toEqual([a, b, c, d]);
      }),
    );
  });

  it('tells an empty text from none', () => {
    const read = new ByteReader(
      Buffer.concat([string(''), string(null), string('北京'), varbytes(null)]),
    );
    expect([read.string(), read.string(), read.string(), read.varbytes()]).toEqual([
      '',
      null,
      '北京',
      null,
    ]);
  });

  it('takes an array of length −1 for an empty one', () => {
    const read = new ByteReader(Buffer.concat([int32(-1), array([int16(7), int16(8)])]));
    expect(read.array(() => read.int16())).toEqual([]);
    expect(read.array(() => read.int16())).toEqual([7, 8]);
  });

  it('throws a RangeError at every place where the bytes may be cut', () => {
    const bytes = Buffer.concat([int64(9), string('abc'), varbytes(Buffer.from('de'))]);
    for (let end = 0; end < bytes.length; end += 1) {
      const read = new ByteReader(bytes.subarray(0, end));
      expect(() => [read.int64(), read.string(), read.varbytes()]).toThrow(RangeError);
    }
  });

  it('throws a RangeError for a varint that never ends, and for a length below nothing', () => {
    expect(() => new ByteReader(Buffer.alloc(20, 0xff)).varint()).toThrow(RangeError);
    expect(() => new ByteReader(Buffer.alloc(4)).bytes(-1)).toThrow(RangeError);
  });

  it('begins where it is told to', () => {
    expect(new ByteReader(Buffer.from([1, 2, 3]), 2).int8()).toBe(3);
  });
});
