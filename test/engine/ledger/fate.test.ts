import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {
  began,
  blind,
  closing,
  disk,
  effect,
  history,
  inLog,
  inLogAt,
  no,
  parked,
  pending,
  report,
  tried,
  unseen,
  yes,
} from '../builders.js';

type Summary = {
  readonly verdict: string;
  readonly lost: Readonly<Record<string, number>>;
  readonly storedTwice: number;
  readonly counts: Readonly<Record<string, number>>;
};

/** What becomes of order b, next to an order a that is sound; every fate apart, compared whole. */
function fateOfB(...events: readonly HistoryEvent[]): Summary {
  const {verdict, lost, storedTwice, counts} = report(
    history(
      began(),
      tried('a', 'b'),
      yes('a'),
      disk(1, 'a'),
      inLog('a'),
      effect('a'),
      ...events,
      ...closing(10),
    ),
  );
  const {attempted, effects, inLog: stored, acknowledged, ...others} = counts;
  expect(attempted).toBe(2);
  const rest = {
    effects: effects - 1,
    inLog: stored - 1,
    yes: acknowledged - 1,
    ...others,
  };
  return {verdict, lost: nonZero(lost), storedTwice, counts: nonZero(rest)};
}

const nonZero = (figures: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0));

const summary = (
  verdict: string,
  counts: Readonly<Record<string, number>>,
  more: Partial<Summary> = {},
): Summary => ({verdict, counts, lost: {}, storedTwice: 0, ...more});

const fates: readonly [string, readonly HistoryEvent[], Summary][] = [
  [
    'acknowledged, stored and shipped is safe',
    [yes('b'), disk(1, 'b'), inLog('b'), effect('b')],
    summary('safe', {yes: 1, inLog: 1, effects: 1}),
  ],
  [
    'acknowledged and on no disk is lost in produce',
    [yes('b')],
    summary('lost', {yes: 1, lost: 1}, {lost: {produce: 1}}),
  ],
  [
    'acknowledged, on a disk, and not in the log is lost in the store',
    [yes('b'), disk(2, 'b')],
    summary('lost', {yes: 1, lost: 1}, {lost: {store: 1}}),
  ],
  [
    'acknowledged, in the log, and passed without an effect is lost in consume',
    [yes('b'), disk(1, 'b'), inLog('b')],
    summary('lost', {yes: 1, lost: 1, inLog: 1}, {lost: {consume: 1}}),
  ],
  [
    'gone without a trace, with a log that the witness could not read, is lost in an unknown place',
    [yes('b'), blind(3)],
    summary('lost', {yes: 1, lost: 1}, {lost: {unknown: 1}}),
  ],
  [
    'gone without a trace, with records that were deleted before the witness looked, is lost in an unknown place',
    [yes('b'), unseen(3)],
    summary('lost', {yes: 1, lost: 1}, {lost: {unknown: 1}}),
  ],
  [
    'seen on one disk, with another that the witness could not read, is lost in the store',
    [yes('b'), blind(3), disk(2, 'b')],
    summary('lost', {yes: 1, lost: 1}, {lost: {store: 1}}),
  ],
  [
    'parked is not lost',
    [yes('b'), disk(1, 'b'), inLog('b'), parked('b')],
    summary('safe', {yes: 1, inLog: 1, parked: 1}),
  ],
  [
    'shipped twice is duplicated',
    [yes('b'), inLog('b'), effect('b'), effect('b')],
    summary('duplicated', {yes: 1, inLog: 1, effects: 1, duplicated: 1}),
  ],
  [
    'stored twice and shipped once is told, and not broken',
    [yes('b'), inLog('b'), inLogAt(7, 'b'), effect('b')],
    summary('safe', {yes: 1, inLog: 1, effects: 1}, {storedTwice: 1}),
  ],
  [
    'stored twice and shipped twice is duplicated and no more',
    [yes('b'), inLog('b'), inLogAt(7, 'b'), effect('b', 'b')],
    summary('duplicated', {yes: 1, inLog: 1, effects: 1, duplicated: 1}),
  ],
  [
    'refused, and shipped all the same, is a phantom',
    [no('b'), inLog('b'), effect('b')],
    summary('phantom', {rejected: 1, inLog: 1, effects: 1, phantom: 1}),
  ],
  [
    'refused, and in the log, is a phantom, shipped or not',
    [no('b'), inLog('b')],
    summary('phantom', {rejected: 1, inLog: 1, phantom: 1}),
  ],
  [
    'refused, and on a disk that lost it, harms nobody',
    [no('b'), disk(1, 'b')],
    summary('safe', {rejected: 1}),
  ],
  ['refused and nowhere is not lost', [no('b')], summary('safe', {rejected: 1})],
  [
    'pending that arrives is safe',
    [pending('b'), inLog('b'), effect('b')],
    summary('safe', {pending: 1, inLog: 1, effects: 1}),
  ],
  [
    'pending that does not arrive is not lost',
    [pending('b')],
    summary('safe', {pending: 1}),
  ],
  [
    'pending, then acknowledged, then gone is lost',
    [pending('b'), yes('b')],
    summary('lost', {yes: 1, lost: 1}, {lost: {produce: 1}}),
  ],
];

describe('an order that is', () => {
  it.each(fates)('%s', (_, events, expected) => {
    expect(fateOfB(...events)).toEqual(expected);
  });
});

describe('a witness that saw nothing in the whole run', () => {
  it('leaves the place of a loss unknown', () => {
    const run = history(
      began(),
      tried('a', 'b'),
      yes('a', 'b'),
      inLog('a'),
      effect('a'),
      ...closing(10),
    );
    expect(report(run).lost).toEqual({produce: 0, store: 0, consume: 0, unknown: 1});
  });
});
