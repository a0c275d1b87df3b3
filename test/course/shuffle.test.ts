import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {disorder, seededRandom, shuffle} from '../../src/course/shuffle.js';

describe('shuffle', () => {
  it('keeps every item', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const mixed = shuffle(items, seededRandom(seed));
        expect([...mixed].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('gives the same order for the same seed, and not always the order given', () => {
    const items = Array.from({length: 20}, (_, index) => index);
    const once = shuffle(items, seededRandom(7));
    expect(shuffle(items, seededRandom(7))).toEqual(once);
    expect(once).not.toEqual(items);
  });

  it('puts each item first about equally often', () => {
    const random = seededRandom(1);
    const firsts = Array.from(
      {length: 4000},
      () => shuffle(['a', 'b', 'c', 'd'], random)[0],
    );
    for (const item of ['a', 'b', 'c', 'd']) {
      const share = firsts.filter((first) => first === item).length / firsts.length;
      expect(share).toBeGreaterThan(0.22);
      expect(share).toBeLessThan(0.28);
    }
  });

  it('never leaves things in order that are to be put in order', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 6}), fc.integer(), (length, seed) => {
        const items = [...Array(length).keys()];
        const mixed = disorder(items, seededRandom(seed));
        expect(mixed).not.toEqual(items);
        expect([...mixed].sort()).toEqual(items);
      }),
    );
  });
});
