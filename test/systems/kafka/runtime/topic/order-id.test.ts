import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  isTail,
  orderIdOf,
  tailIdOf,
} from '../../../../../src/systems/kafka/runtime/topic/order-id.js';

const idOf = (key: string | null, value: string | null) =>
  orderIdOf(
    key === null ? null : Buffer.from(key),
    value === null ? null : Buffer.from(value),
  );

describe('the id of the order in a record', () => {
  it.each([
    ['its JSON value', null, '{"id":"order-0001","cents":5}'],
    ['its JSON value before its key', 'customer-7', '{"id":"order-0001"}'],
    ['its key, when the value is no JSON', 'order-0001', 'two lamps'],
    ['its key, when there is no value', 'order-0001', null],
    ['its key, when the JSON has no id', 'order-0001', '{"order":1}'],
    ['its key, when the JSON is cut', 'order-0001', '{"id":"ord'],
    ['its value, when that is all there is', null, 'order-0001'],
  ])('comes from %s', (_, key, value) => {
    expect(idOf(key, value)).toBe('order-0001');
  });

  it.each([
    ['neither key nor value has one', null, 'two lamps'],
    ['there is nothing at all', null, null],
    ['the JSON’s id is no text', null, '{"id":7}'],
    ['the key is no id and the JSON has none', 'two lamps', '{}'],
    ['the key is beyond measure', 'x'.repeat(65), null],
    ['the key is empty', '', null],
    ['the JSON’s id commands a terminal', null, JSON.stringify({id: '\u001b[2J'})],
    ['the JSON’s id is beyond measure', null, JSON.stringify({id: 'x'.repeat(1e6)})],
    ['the JSON’s id begins a line', null, JSON.stringify({id: 'order\n0001'})],
  ])('is none when %s', (_, key, value) => {
    expect(idOf(key, value)).toBeNull();
  });

  it('is never asked for in vain: no bytes make it throw', () => {
    const bytes = fc.option(fc.uint8Array().map((one) => Buffer.from(one)));
    fc.assert(
      fc.property(bytes, bytes, (key, value) => {
        expect(['string', 'object']).toContain(typeof orderIdOf(key, value));
      }),
    );
  });
});

describe('the tail record of a partition', () => {
  it('has an id that no order has', () => {
    expect(isTail(tailIdOf(3))).toBe(true);
    for (const id of ['order-0001', 'tail-', 'tail-x', 'my-tail-3', 'tail-3-b'])
      expect(isTail(id)).toBe(false);
  });
});
