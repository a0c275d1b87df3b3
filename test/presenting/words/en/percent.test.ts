import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {chanceEn, inSigns, shareEn} from '../../../../src/presenting/words/en/percent.js';
import {planEn} from '../../../../src/presenting/words/en/plan.js';

describe('a share in percent', () => {
  it('is never all or nothing where it is a chance', () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (share) => {
        expect(chanceEn(share)).not.toMatch(/^(?:0|100) %$/);
      }),
    );
    expect([0, 0.004, 0.5, 0.994, 0.995, 1].map(chanceEn)).toEqual([
      ...['under 1 %', 'under 1 %', '50 %', '99 %', 'over 99 %', 'over 99 %'],
    ]);
  });

  it('is all or nothing where it was counted, and only then', () => {
    expect(shareEn(400, 400)).toBe('100 %');
    expect(shareEn(399, 400)).toBe('over 99 %');
    expect(shareEn(1, 400)).toBe('under 1 %');
    expect(shareEn(0, 400)).toBe('0 %');
  });

  it('has signs for words where a row is short', () => {
    expect([0, 0.4, 1].map((share) => inSigns(chanceEn(share)))).toEqual([
      ...['<1 %', '40 %', '>99 %'],
    ]);
  });
});

describe('the plan', () => {
  it('does not promise that all will be remembered', () => {
    expect(planEn.recall(0.998, 0.62)).toContain(
      'you will remember over 99 % on that day',
    );
    expect(planEn.recall(1, 0.002)).toContain('without repeating, under 1 %');
  });
});
