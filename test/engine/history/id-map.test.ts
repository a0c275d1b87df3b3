import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {emptyIdMap, lookUp, withEntries} from '../../../src/engine/history/id-map.js';

const changes = fc.array(fc.array(fc.tuple(fc.string({maxLength: 3}), fc.nat())));

describe('a map by order id', () => {
  it('holds what an ordinary map holds', () => {
    fc.assert(
      fc.property(changes, (batches) => {
        const map = batches.reduce(withEntries<number>, emptyIdMap<number>());
        const ordinary = new Map(batches.flat());
        for (const [id, value] of ordinary) expect(lookUp(map, id)).toBe(value);
        expect(lookUp(map, 'never set')).toBeUndefined();
      }),
    );
  });

  it('leaves the map before a change as it was', () => {
    const before = withEntries(emptyIdMap<number>(), [['a', 1]]);
    const after = withEntries(before, [
      ['a', 2],
      ['b', 3],
    ]);
    expect([lookUp(before, 'a'), lookUp(before, 'b')]).toEqual([1, undefined]);
    expect([lookUp(after, 'a'), lookUp(after, 'b')]).toEqual([2, 3]);
  });
});
