import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ByteReader} from '../../../../../../src/systems/kafka/runtime/wire/codec/byte-reader.js';
import {
  int8,
  int16,
  int32,
  int64,
  varbytes,
  varint,
} from '../../../../../helpers/kafka/primitives.js';
import {unsignedVarint} from './compact.js';

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

  it('takes no int64 that a number cannot tell exactly', () => {
    const bytes = Buffer.alloc(8);
    for (const value of [2n ** 53n, -(2n ** 53n), 2n ** 63n - 1n]) {
      bytes.writeBigInt64BE(value);
      expect(() => new ByteReader(bytes).int64()).toThrow(RangeError);
    }
  });

  it('tells empty bytes from none', () => {
    const read = new ByteReader(
      Buffer.concat([varbytes(Buffer.alloc(0)), varbytes(null)]),
    );
    expect([read.varbytes()?.length, read.varbytes()]).toEqual([0, null]);
  });

  it('throws a RangeError at every place where the bytes may be cut', () => {
    const bytes = Buffer.concat([int64(9), int32(1), varbytes(Buffer.from('de'))]);
    for (let end = 0; end < bytes.length; end += 1) {
      const read = new ByteReader(bytes.subarray(0, end));
      expect(() => [read.int64(), read.int32(), read.varbytes()]).toThrow(RangeError);
    }
  });

  it('throws a RangeError for a varint that never ends, and for a length below nothing', () => {
    expect(() => new ByteReader(Buffer.alloc(20, 0xff)).varint()).toThrow(RangeError);
    expect(() => new ByteReader(Buffer.alloc(4)).bytes(-1)).toThrow(RangeError);
  });

  it('begins where it is told to', () => {
    expect(new ByteReader(Buffer.from([1, 2, 3]), 2).int8()).toBe(3);
  });

  it('says how many bytes are left', () => {
    const read = new ByteReader(Buffer.alloc(6));
    read.int32();
    expect([read.at, read.left]).toEqual([4, 2]);
  });
});

describe('the byte reader, at unsigned varints', () => {
  it('reads every one that was written, and stops where it ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 0xffffffff})), (values) => {
        const bytes = Buffer.concat(values.map(unsignedVarint));
        const read = new ByteReader(bytes);
        for (const value of values) expect(read.unsignedVarint()).toBe(value);
        expect(read.at).toBe(bytes.length);
      }),
    );
  });

  it('knows the example of the protocol buffers guide', () => {
    expect(new ByteReader(Buffer.from([0x96, 0x01])).unsignedVarint()).toBe(150);
  });

  it('takes none of more than 32 bits', () => {
    const tooLarge = Buffer.from([0x80, 0x80, 0x80, 0x80, 0x10]);
    expect(() => new ByteReader(tooLarge).unsignedVarint()).toThrow(RangeError);
    expect(() => new ByteReader(Buffer.alloc(20, 0xff)).unsignedVarint()).toThrow(
      RangeError,
    );
  });
});
