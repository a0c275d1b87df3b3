import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decodeLine, encodeLine, isCutShort} from '../../../src/storage/journal/line.js';

/** CRC-32 of {"a":1}, computed elsewhere. */
const sum = '561bacaf';
const lineOf = (value: unknown) => Buffer.from(encodeLine(value).trim());

describe('a line', () => {
  it('is a checksum and JSON between line breaks', () => {
    expect(encodeLine({a: 1})).toBe(`\n${sum} {"a":1}\n`);
  });

  it('reads back any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // JSON knows no -0.
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(decodeLine(lineOf(value))).toEqual(plain);
      }),
    );
  });

  it('with one byte changed anywhere is damaged', () => {
    const line = lineOf({id: 'x', text: 'größer 消息'});
    fc.assert(
      fc.property(
        fc.nat(line.length - 1),
        fc.integer({min: 1, max: 255}),
        (at, change) => {
          const changed = Buffer.from(line);
          changed[at] = (changed[at] ?? 0) ^ change;
          expect(decodeLine(changed)).toBeUndefined();
        },
      ),
    );
  });

  it('cut short anywhere is damaged, and seen to be cut short', () => {
    const line = lineOf({id: 'x', text: 'größer 消息'});
    for (let length = 1; length < line.length; length += 1) {
      expect(decodeLine(line.subarray(0, length))).toBeUndefined();
      expect(isCutShort(line.subarray(0, length))).toBe(true);
    }
  });

  it('is never taken for something else', () => {
    expect(isCutShort(Buffer.from('hello world'))).toBe(false);
    expect(isCutShort(Buffer.alloc(20))).toBe(false);
    expect(decodeLine(Buffer.from(`${sum} {"a":2}`))).toBeUndefined();
    expect(decodeLine(Buffer.alloc(0))).toBeUndefined();
  });
});
