import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {percentile} from '../../src/app/verify.js';

describe('the nearest-rank percentile', () => {
  it('is the value that so many are not above', () => {
    const values = [30, 10, 20, 40];
    expect(percentile(values, 0.5)).toBe(20);
    expect(percentile(values, 0.95)).toBe(40);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([], 0.5)).toBe(0);
  });

  it('is always one of the values, and grows with the share', () => {
    const values = fc.array(fc.nat(), {minLength: 1});
    fc.assert(
      fc.property(values, fc.double({min: 0, max: 1, noNaN: true}), (some, share) => {
        const found = percentile(some, share);
        expect(some).toContain(found);
        expect(found).toBeLessThanOrEqual(percentile(some, 1));
      }),
    );
  });
});
