import {describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import type {Prediction} from '../../../src/engine/plan/define.js';
import {rightChoice} from '../../../src/engine/verdict/prediction.js';
import type {Report} from '../../../src/presenting/run/report.js';
import {goodRun, report} from '../builders.js';

const shares: Prediction = {
  choices: [
    {id: 'none', from: 0, to: 0},
    {id: 'half', from: 0.1, to: 0.6},
  ],
};
const seconds: Prediction = {
  ...shares,
  about: 'seconds-waited',
  choices: [
    {id: 'soon', from: 0, to: 5},
    {id: 'never', from: 5, to: Infinity},
  ],
};

const found = (lost: number, inServiceMs: number | null = null): Report => {
  const base = report(goodRun());
  return {...base, inServiceMs, counts: {...base.counts, acknowledged: 10, lost}};
};

describe('the bet before a run', () => {
  it('is on the share of acknowledged orders that is lost', () => {
    expect(rightChoice(shares, found(0))?.id).toBe('none');
    expect(rightChoice(shares, found(5))?.id).toBe('half');
    expect(rightChoice(shares, found(10))).toBe(null);
  });

  it.each([
    [5, 'half'],
    [10, 'none'], // All were sent back.
  ])(
    'or on the share that is parked and has not shipped: of %i shipped',
    (effects, id) => {
      const base = found(0);
      const run = {...base, counts: {...base.counts, parked: 10, effects}};
      expect(rightChoice({...shares, about: 'share-parked'}, run)?.id).toBe(id);
    },
  );

  it('or on how long an order waits, for ever when nobody said yes in time', () => {
    expect(rightChoice(seconds, found(0, 3000))?.id).toBe('soon');
    expect(rightChoice(seconds, found(0, null))?.id).toBe('never');
  });

  it.each([
    ['orders-lost', {lost: 1}],
    ['orders-repeated', {duplicated: 1}],
  ] as const)('or on a number of orders: %s', (about, counts) => {
    const one: Prediction = {
      ...shares,
      about,
      choices: [
        {id: 'none', from: 0, to: 0},
        {id: 'one', from: 1, to: 1},
      ],
    };
    const run = found(0);
    expect(rightChoice(one, run)?.id).toBe('none');
    expect(rightChoice(one, {...run, counts: {...run.counts, ...counts}})?.id).toBe(
      'one',
    );
  });

  it('is neither right nor wrong when the run proves nothing', () => {
    expect(rightChoice(shares, {...found(0), verdict: 'inconclusive'})).toBe(null);
  });

  it.each(labs.map(({id, predict}) => [id, predict] as const))(
    'in %s has choices that do not overlap',
    (_, {choices}) => {
      const sorted = [...choices].sort((a, b) => a.from - b.from);
      const overlaps = sorted.filter(({from}, index) => {
        const before = sorted[index - 1];
        return before !== undefined && before.from !== before.to && from < before.to;
      });
      const same = new Set(sorted.map(({from, to}) => `${from}-${to}`));
      expect(overlaps).toEqual([]);
      expect(same.size).toBe(choices.length);
    },
  );
});
