import {describe, expect, it} from 'vitest';
import {
  began,
  closing,
  disk,
  effect,
  goodRun,
  history,
  inLog,
  read,
  report,
  tried,
  yes,
} from './builders.js';
import {blinding, figuresAfter, figuresOf, mutations} from './mutations.js';

const partlyLost = history(
  began(),
  tried('a', 'b', 'c'),
  yes('a', 'b', 'c'),
  disk(1, 'a', 'b', 'c'),
  inLog('a', 'b'),
  read.complete(),
  effect('a', 'b'),
  ...closing(5).slice(1),
);

describe.each([
  ['a run that lost nothing', goodRun()],
  ['a run that lost an order', partlyLost],
])('in %s', (_, run) => {
  it.each(mutations)('when $name, the report moves as it must', ({spoil, moved}) => {
    expect(figuresOf(report(spoil(run)))).toEqual(
      figuresAfter(figuresOf(report(run)), moved),
    );
  });

  it.each([...mutations, ...blinding].filter(({moved}) => moved.inconclusive))(
    'when $name, the run proves nothing and says why',
    ({spoil}) => {
      const {verdict, asPromised, reasons, properties} = report(spoil(run));
      expect({verdict, asPromised}).toEqual({verdict: 'inconclusive', asPromised: false});
      expect(reasons.length).toBeGreaterThan(0);
      expect(new Set(Object.values(properties))).toEqual(new Set(['unknown']));
    },
  );

  it.each(mutations)('when $name, the given history stays as it was', ({spoil}) => {
    const before = structuredClone(run);
    spoil(run);
    expect(run).toEqual(before);
  });
});

describe('of a run that lost nothing', () => {
  it.each([
    ['an effect is deleted', 'lost'],
    ['an order vanishes from the log and ships no more', 'lost'],
    ['an effect happens again', 'duplicated'],
    ['an order is stored twice and ships once', 'safe'],
    ['an acknowledgement turns into a refusal', 'phantom'],
  ])('when %s, the headline is %s', (name, headline) => {
    const mutation = mutations.find((one) => one.name === name);
    expect(mutation && report(mutation.spoil(goodRun())).verdict).toBe(headline);
  });
});
