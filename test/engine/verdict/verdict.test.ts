import {describe, expect, it} from 'vitest';
import type {PropertyPromise} from '../../../src/engine/plan/define.js';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import type {Verdict} from '../../../src/engine/verdict/verdict.js';
import {doubtSentences} from '../../../src/presenting/run/run-words.js';
import {views} from '../../../src/systems/registry.js';
import {
  answered,
  began,
  closing,
  disk,
  effect,
  ended,
  environment,
  goodRun,
  history,
  inLog,
  inLogAt,
  judged,
  misbehaved,
  no,
  parked,
  passed,
  premise,
  probed,
  read,
  shipping,
  tried,
  triedProbe,
  yes,
} from '../builders.js';

type Told = Omit<Verdict, 'doubts'> & {
  readonly codes: readonly string[];
  /** The doubts in words. */
  readonly reasons: readonly string[];
};

function verdictOf(run: ReturnType<typeof history>): Told {
  const {doubts, ...verdict} = judged(run).verdict;
  return {
    ...verdict,
    codes: doubts.map(({code}) => code),
    reasons: doubtSentences(doubts, views, 'kafka'),
  };
}

const told = (promise: PropertyPromise, ...events: readonly HistoryEvent[]): Told =>
  verdictOf(history(began(promise), ...events, ...closing(50)));

const sound: readonly HistoryEvent[] = [tried('a'), yes('a'), inLog('a'), effect('a')];

describe('a verdict', () => {
  it('of a run that broke nothing is safe', () => {
    expect(verdictOf(goodRun())).toEqual({
      headline: 'safe',
      properties: {
        'none-lost': 'holds',
        'told-the-truth': 'holds',
        'each-once': 'holds',
      },
      observed: {'none-lost': [], 'told-the-truth': [], 'each-once': []},
      codes: [],
      reasons: [],
      asPromised: true,
      cutShort: false,
    });
  });

  it('names the gravest broken property, and the orders that break each', () => {
    const {headline, properties, observed} = told(
      {'each-once': 'holds', 'told-the-truth': 'holds', 'none-lost': 'breaks'},
      ...sound,
      tried('b', 'c', 'd'),
      yes('b', 'd'),
      no('c'),
      disk(1, 'b'),
      inLog('c', 'd'),
      effect('d', 'd'),
    );
    expect({headline, properties, observed}).toEqual({
      headline: 'lost',
      properties: {
        'none-lost': 'breaks',
        'told-the-truth': 'breaks',
        'each-once': 'breaks',
      },
      observed: {'none-lost': ['b'], 'told-the-truth': ['c'], 'each-once': ['d']},
    });
  });

  it('judges only what was promised', () => {
    expect(told({'none-lost': 'holds'}, ...sound, effect('a'))).toMatchObject({
      headline: 'safe',
      properties: {'none-lost': 'holds'},
    });
  });

  it.each([
    ['holds', false],
    ['breaks', true],
    ['either', true],
  ] as const)('of a loss where none-lost %s: as promised is %s', (promised, expected) => {
    const run = told({'none-lost': promised}, ...sound, tried('b'), yes('b'));
    expect(run).toMatchObject({headline: 'lost', asPromised: expected});
  });

  it.each([
    ['holds', true],
    ['breaks', false],
    ['either', true],
  ] as const)(
    'of no loss where none-lost %s: as promised is %s',
    (promised, expected) => {
      expect(told({'none-lost': promised}, ...sound)).toMatchObject({
        headline: 'safe',
        asPromised: expected,
      });
    },
  );

  it('is not in doubt because a parked order was not passed', () => {
    const run = [...sound, tried('b'), yes('b'), inLogAt(60, 'b'), parked('b')];
    expect(told({'none-lost': 'holds'}, ...run)).toMatchObject({
      headline: 'safe',
      reasons: [],
    });
  });

  it('throws when the run promised what nobody can judge', () => {
    const promise = {'no-such-property': 'holds'} as PropertyPromise;
    expect(() => told(promise, ...sound)).toThrow('nobody can judge no-such-property');
  });
});

describe('service', () => {
  const probe = (tookMs: number | null, ...events: readonly HistoryEvent[]): Told =>
    told(
      {'in-service': 'holds'},
      ...sound,
      triedProbe('p'),
      ...events,
      probed('p', tookMs),
    );
  const asked = [yes('p'), inLogAt(9, 'p'), effect('p')];

  it.each([
    ['within the stated time holds', probe(5000, ...asked), 'safe'],
    ['later than stated breaks', probe(5001, ...asked), 'unavailable'],
    ['never breaks', probe(null), 'unavailable'],
    ['by a refusal breaks', probe(100, no('p')), 'unavailable'],
  ])('answered %s', (_, verdict, headline) => {
    expect(verdict).toMatchObject({headline, reasons: []});
  });

  it('that was promised and never measured proves nothing', () => {
    expect(told({'in-service': 'holds'}, ...sound).reasons).toEqual([
      'No probe order was handed out, so nobody knows whether the shop was in service.',
    ]);
    expect(
      told({'in-service': 'holds'}, ...sound, triedProbe('p'), probed('q', 3)).reasons,
    ).toEqual(['Nobody measured how long p took.']);
  });
});

describe('a run is inconclusive, and says why, when', () => {
  it.each<[string, readonly HistoryEvent[], string, string]>([
    [
      'a premise was not met',
      [premise(false)],
      'premise',
      'A premise was not met: broker 1 itself said that both followers were in the ISR.',
    ],
    [
      'the environment failed',
      [environment('The disk is full.')],
      'environment',
      'The environment failed, not the shop: The disk is full.',
    ],
    [
      'a program misbehaved',
      [
        misbehaved('hung', {
          why: 'no-last-word',
          count: 1,
          first: 'order-0001',
          ms: 20_000,
        }),
      ],
      'misbehaved',
      'Checkout hung: it gave no last word on 1 order, the first of them order-0001, and nothing moved for 20 s.',
    ],
    [
      'an order was never answered',
      [tried('b', 'c')],
      'never-answered',
      'Checkout never answered for b and 1 more.',
    ],
    [
      'an order is in the log that nobody ever gave',
      [inLog('x')],
      'stranger',
      'The record has x, which checkout was never given.',
    ],
    [
      'an order shipped that the whole log does not have',
      [tried('b'), yes('b'), effect('b')],
      'shipped-from-nowhere',
      'The warehouse shipped b, but the log, read to its end, has no such order.',
    ],
    [
      'two orders were read at one offset',
      [inLogAt(0, 'b'), tried('b'), yes('b'), effect('b')],
      'clash',
      'The reader found both a and b at offset 0 of partition 0.',
    ],
    [
      'shipping ended, and an order neither shipped nor was passed',
      [tried('b'), yes('b'), inLogAt(60, 'b')],
      'neither-shipped-nor-passed',
      'Shipping came to the end of the log, yet it neither shipped nor passed b.',
    ],
  ])('%s', (...[, events, code, reason]) => {
    const {headline, properties, codes, reasons, asPromised} = told(
      {'none-lost': 'either'},
      ...sound,
      ...events,
    );
    expect({headline, properties, codes, reasons, asPromised}).toEqual({
      headline: 'inconclusive',
      properties: {'none-lost': 'unknown'},
      codes: [code],
      reasons: [reason],
      asPromised: false,
    });
  });

  it.each<[string, readonly HistoryEvent[], string, string]>([
    [
      'the log was never read',
      [shipping.complete(), ended()],
      'never-read',
      'The log was never read to its end.',
    ],
    [
      'the reading stopped early',
      [read.cutShort(), shipping.complete(), ended()],
      'orders-unread',
      'The reading of the log is not complete: the tail of partition 0 was not reached in 10 s.',
    ],
    [
      'shipping never ended',
      [read.complete(), ended()],
      'never-shipped-to-the-end',
      'Shipping never came to its end.',
    ],
    [
      'shipping stopped early',
      [read.complete(), shipping.cutShort(), ended()],
      'shipping-stopped',
      'Shipping did not come to the end of the log: nothing new was shipped for 10 s, and the end of the topic was not reached.',
    ],
    [
      'the history stops',
      [read.complete(), shipping.complete()],
      'not-ended',
      'The history stops before the end of the run.',
    ],
  ])('%s', (...[, events, code, reason]) => {
    const run = history(began({'none-lost': 'holds'}), ...sound, passed(1), ...events);
    expect(verdictOf(run)).toMatchObject({
      headline: 'inconclusive',
      codes: [code],
      reasons: [reason],
    });
  });

  it.each<[string, readonly HistoryEvent[], readonly string[]]>([
    [
      'the reading stopped early, and not also because of what it did not find',
      [effect('b'), read.cutShort(), shipping.complete()],
      [
        'The reading of the log is not complete: the tail of partition 0 was not reached in 10 s.',
      ],
    ],
    [
      'shipping stopped early, and not also because of what it did not reach',
      [inLogAt(60, 'b'), read.complete(), shipping.cutShort()],
      [
        'Shipping did not come to the end of the log: nothing new was shipped for 10 s, and the end of the topic was not reached.',
      ],
    ],
    [
      'the last reading stopped early, whatever the one before did',
      [inLog('b'), effect('b'), read.complete(), read.cutShort(), shipping.complete()],
      [
        'The reading of the log is not complete: the tail of partition 0 was not reached in 10 s.',
      ],
    ],
  ])('%s', (_, events, reasons) => {
    const run = history(
      began({'none-lost': 'holds'}),
      ...sound,
      passed(50),
      tried('b'),
      yes('b'),
      ...events,
      ended(),
    );
    expect(verdictOf(run).reasons).toEqual(reasons);
  });

  it('nothing was acknowledged', () => {
    const run = told(
      {'none-lost': 'holds'},
      tried('a'),
      answered('no', ['a'], 'no room'),
    );
    expect(run.reasons).toEqual([
      'No order was acknowledged: there is nothing to judge.',
    ]);
  });

  it('only a probe was acknowledged', () => {
    const run = told({'none-lost': 'holds'}, triedProbe('p'), yes('p'), probed('p', 1));
    expect(run.reasons).toEqual([
      'No order was acknowledged: there is nothing to judge.',
    ]);
  });

  it('nothing was promised', () => {
    expect(told({}, ...sound).reasons).toEqual([
      'The run promised nothing that could be judged.',
    ]);
  });

  it('and what was observed is there all the same', () => {
    const run = told(
      {'none-lost': 'holds'},
      ...sound,
      tried('b'),
      yes('b'),
      premise(false),
    );
    expect(run.observed).toEqual({'none-lost': ['b']});
  });
});
