import {describe, expect, it} from 'vitest';
import {atLeast} from '../../src/content/check/chance.js';

describe('the chance of at least so many hits', () => {
  it('is that of the binomial distribution where all chances are alike', () => {
    const half = Array.from({length: 4}, () => 0.5);
    expect([0, 1, 2, 3, 4, 5].map((hits) => atLeast(hits, half))).toEqual([
      1,
      15 / 16,
      11 / 16,
      5 / 16,
      1 / 16,
      0,
    ]);
    // R: pbinom(9, 20, 0.25, lower.tail = FALSE)
    expect(
      atLeast(
        10,
        Array.from({length: 20}, () => 0.25),
      ),
    ).toBeCloseTo(0.013864417, 8);
  });

  it('is exact where they differ', () => {
    expect(atLeast(2, [1 / 2, 1 / 3, 1 / 4])).toBeCloseTo(7 / 24, 12);
    expect(atLeast(1, [1, 0])).toBe(1);
    expect(atLeast(2, [1, 0])).toBe(0);
  });

  it('is certain for none and nothing for more than there are', () => {
    expect(atLeast(0, [])).toBe(1);
    expect(atLeast(1, [])).toBe(0);
  });
});
