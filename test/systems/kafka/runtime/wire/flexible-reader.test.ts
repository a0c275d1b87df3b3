import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ByteReader} from '../../../../../src/systems/kafka/runtime/wire/byte-reader.js';
import {int8, int32} from '../../../../helpers/primitives.js';
import {compactArray, compactString, tags, unsignedVarint} from './compact.js';

const numbersIn = (read: ByteReader) => read.compactArray(() => read.int32());

describe('the byte reader, in flexible versions', () => {
  it('reads every unsigned varint that was written, and stops where it ends', () => {
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

  it('takes no unsigned varint of more than 32 bits', () => {
    const tooLarge = Buffer.from([0x80, 0x80, 0x80, 0x80, 0x10]);
    expect(() => new ByteReader(tooLarge).unsignedVarint()).toThrow(RangeError);
    expect(() => new ByteReader(Buffer.alloc(20, 0xff)).unsignedVarint()).toThrow(
      RangeError,
    );
  });

  it('reads texts of any length, and tells an empty one from none', () => {
    const long = '北京'.repeat(100);
    const texts = ['orders', '', null, long];
    const read = new ByteReader(Buffer.concat(texts.map(compactString)));
    expect(texts.map(() => read.compactString())).toEqual(texts);
  });

  it('reads arrays, and takes none for an empty one', () => {
    const many = Array.from({length: 200}, (_, index) => index);
    const read = new ByteReader(
      Buffer.concat([
        compactArray(many.map(int32)),
        compactArray([]),
        compactArray(null),
        compactArray([int32(7)]),
      ]),
    );
    const found = [0, 1, 2, 3].map(() => numbersIn(read));
    expect(found).toEqual([many, [], [], [7]]);
  });

  it('passes over tagged fields that it does not know, whatever is in them', () => {
    const read = new ByteReader(
      Buffer.concat([tags(), int8(1), tags(Buffer.alloc(300, 9), int8(9)), int8(2)]),
    );
    read.tags();
    const first = read.int8();
    read.tags();
    expect([first, read.int8()]).toEqual([1, 2]);
  });

  it('throws a RangeError at every place where the bytes may be cut', () => {
    const bytes = Buffer.concat([
      compactString('abc'),
      compactArray([int32(1)]),
      tags(int8(1)),
    ]);
    for (let end = 0; end < bytes.length; end += 1) {
      const read = new ByteReader(bytes.subarray(0, end));
      expect(() => {
        read.compactString();
        numbersIn(read);
        read.tags();
      }).toThrow(RangeError);
    }
  });
});
