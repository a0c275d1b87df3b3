import {describe, expect, it} from 'vitest';
import {headlineSentence} from '../../../src/presenting/run/headline.js';
import {fateOf, whereLost} from '../../../src/presenting/run/where-lost.js';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import type {Report} from '../../../src/presenting/run/report.js';
import {
  closing,
  began,
  blind,
  disk,
  effect,
  goodRun,
  history,
  inLog,
  inLogAt,
  leads,
  no,
  parked,
  passed,
  pending,
  report,
  resultOf,
  tried,
  unseen,
  triedProbe,
  yes,
} from '../../engine/builders.js';

const where = (...events: readonly HistoryEvent[]): readonly string[] =>
  whereLost(resultOf(history(began(), ...events, ...closing(9))));

describe('the headline', () => {
  const good = report(goodRun());
  const say = (
    verdict: Report['verdict'],
    counts: Partial<Report['counts']> = {},
    serviceBackMs: number | null = null,
  ): string =>
    headlineSentence({verdict, counts: {...good.counts, ...counts}, serviceBackMs});

  it.each([
    [
      say('lost', {lost: 950, acknowledged: 1000}),
      '950 of 1000 acknowledged orders are gone.',
    ],
    [say('lost', {lost: 1, acknowledged: 1}), '1 of 1 acknowledged order is gone.'],
    [
      say('phantom', {phantom: 1}),
      '1 customer heard "no", and the order is there all the same.',
    ],
    [
      say('phantom', {phantom: 2}),
      '2 customers heard "no", and their orders are there all the same.',
    ],
    [say('duplicated', {duplicated: 50}), '50 orders shipped more than once.'],
    [say('duplicated', {duplicated: 1}), '1 order shipped more than once.'],
    [
      say('unavailable'),
      'The shop was out of service: the probe order was never acknowledged.',
    ],
    [
      say('unavailable', {}, 17_040),
      'The shop was out of service: the probe order took 17.0 s.',
    ],
    [say('safe', {acknowledged: 1000}), 'None of 1000 acknowledged orders is gone.'],
    [say('safe', {lost: 3}), 'Nothing that this run was judged by is broken.'],
    [say('inconclusive', {lost: 3}), 'This run proves nothing.'],
  ])('says "%s"', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('says what is parked still, and nothing of what was sent back and has shipped', () => {
    const kept = {verdict: 'safe', serviceBackMs: null} as const;
    const counts = {...good.counts, acknowledged: 100, parked: 1};
    expect(headlineSentence({...kept, counts: {...counts, effects: 99}})).toBe(
      'None of 100 acknowledged orders is gone. 1 is parked, for a person to look at.',
    );
    expect(headlineSentence({...kept, counts: {...counts, effects: 100}})).toBe(
      'None of 100 acknowledged orders is gone.',
    );
  });

  it('says of a run without a loss what else it was judged by, and who was refused', () => {
    const kept = {verdict: 'safe', serviceBackMs: null} as const;
    const counts = {...good.counts, acknowledged: 90};
    const properties = {'none-lost': 'holds', 'each-once': 'holds'} as const;
    expect(
      headlineSentence({...kept, properties, counts: {...counts, rejected: 10}}),
    ).toBe(
      'None of 90 acknowledged orders is gone, and none shipped twice. 10 more were refused, and the customers know.',
    );
    expect(
      headlineSentence({
        ...kept,
        counts: {...counts, rejected: 1},
        properties: {...properties, 'all-or-nothing': 'holds', 'each-once': 'breaks'},
      }),
    ).toBe(
      'None of 90 acknowledged orders is gone or torn. 1 more was refused, and the customer knows.',
    );
  });
});

describe('where orders were lost', () => {
  it('in the store: who had them and who leads now', () => {
    expect(
      where(tried('a', 'b'), yes('a', 'b'), disk(1, 'a', 'b'), leads(2, [2, 3])),
    ).toEqual([
      'Lost in the store: broker 1 had them, nobody else did, and broker 2 now leads.',
    ]);
  });

  it('in the store, when a broker that had them leads, says that it leads without them', () => {
    expect(
      where(tried('a'), yes('a'), disk(2, 'a'), disk(1, 'a'), leads(1, [1])),
    ).toEqual([
      'Lost in the store: brokers 1 and 2 had them, and broker 1 now leads without them.',
    ]);
  });

  it('in the store, when different brokers had them, counts each group', () => {
    expect(
      where(
        tried('a', 'b', 'c'),
        yes('a', 'b', 'c'),
        disk(1, 'a', 'b', 'c'),
        disk(2, 'c'),
        leads(null, []),
      ),
    ).toEqual([
      'Lost in the store: 2 were on broker 1 alone and 1 was on brokers 1 and 2, and nobody leads now.',
    ]);
  });

  it('does not say who leads when the partitions have different leaders', () => {
    expect(
      where(tried('a'), yes('a'), disk(1, 'a'), leads(2, [2]), leads(3, [3], 1)),
    ).toEqual(['Lost in the store: broker 1 had them, nobody else did.']);
  });

  it('names each place, the earliest first', () => {
    expect(
      where(tried('a', 'b', 'c'), yes('a', 'b', 'c'), disk(3, 'a'), inLog('b')),
    ).toEqual([
      "Lost in produce: it never was on any broker's disk.",
      'Lost in the store: broker 3 had them, nobody else did.',
      "Lost in consume: it is in the log, and the group's position is beyond it.",
    ]);
  });

  it('says why the place is unknown', () => {
    expect(where(tried('a'), yes('a'))).toEqual([
      'Where it was lost is unknown: the witness saw no disk.',
    ]);
    expect(where(tried('a', 'b'), yes('a'), no('b'), disk(1, 'b'), blind(2))).toEqual([
      'Where it was lost is unknown: the witness could not read all of the log of broker 2.',
    ]);
    expect(where(tried('a', 'b'), yes('a'), no('b'), disk(1, 'b'), unseen(2))).toEqual([
      'Where it was lost is unknown: broker 2 deleted part of the log before the witness could look at it.',
    ]);
  });

  it('is silent when nothing is lost, and about probes', () => {
    expect(where(tried('a'), no('a'), triedProbe('p'), yes('p'))).toEqual([]);
  });
});

describe('the fate of one order', () => {
  const result = resultOf(
    history(
      began(),
      tried('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      yes('a', 'b', 'c', 'd'),
      no('e'),
      pending('f'),
      disk(1, 'a', 'b', 'c'),
      disk(2, 'b', 'c'),
      inLog('b', 'c', 'd', 'e', 'x'),
      inLogAt(60, 'b'),
      inLogAt(70, 'f'),
      effect('b', 'b', 'e'),
      parked('d'),
      passed(50),
    ),
  );

  it.each([
    ['a', 'a: acknowledged, on the disk of broker 1 only, not in the log'],
    [
      'b',
      'b: acknowledged, on the disks of brokers 1 and 2, in the log twice, shipped twice',
    ],
    [
      'c',
      'c: acknowledged, on the disks of brokers 1 and 2, in the log, passed and not shipped',
    ],
    [
      'd',
      'd: acknowledged, on no disk that the witness saw, in the log, parked (no such item)',
    ],
    ['e', 'e: told "no", on no disk that the witness saw, in the log, shipped'],
    ['f', 'f: pending, on no disk that the witness saw, in the log, not shipped'],
    ['g', 'g: never answered, on no disk that the witness saw, not in the log'],
    [
      'x',
      'x: never handed out, on no disk that the witness saw, in the log, passed and not shipped',
    ],
    ['y', 'y: not in this run'],
  ])('of %s', (id, expected) => {
    expect(fateOf(result, id)).toBe(expected);
  });
});
