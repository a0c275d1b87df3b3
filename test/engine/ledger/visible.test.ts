import {describe, expect, it} from 'vitest';
import {foldGlimpses} from '../../../src/engine/ledger/glimpses.js';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {
  began,
  disk,
  effect,
  ended,
  glimpsed,
  history,
  inLog,
  passed,
  read,
  report,
  shipping,
  tried,
  yes,
} from '../builders.js';

const promise = {'none-lost': 'holds', visible: 'holds'} as const;
const judged = (...events: readonly HistoryEvent[]) =>
  report(
    history(
      began(promise),
      tried('a', 'b'),
      ...events,
      inLog('a', 'b'),
      read.complete(),
      effect('a', 'b'),
      passed(9),
      shipping.complete(),
      ended(),
    ),
  );

describe('what consumers can see while a fault lasts', () => {
  it('is broken by an order that was acknowledged, lies on a disk and cannot be read', () => {
    const told = judged(disk(1, 'a', 'b'), yes('a', 'b'), glimpsed(['a']));
    expect(told.verdict).toBe('invisible');
    expect(told.counts.invisible).toBe(1);
    expect(told.properties).toEqual({'none-lost': 'holds', visible: 'breaks'});
  });

  it('holds when all that was acknowledged can be read', () => {
    const told = judged(disk(1, 'a', 'b'), yes('a', 'b'), glimpsed(['b', 'a']));
    expect(told.verdict).toBe('safe');
  });

  it('asks nothing of an order that was acknowledged later', () => {
    const told = judged(disk(1, 'a', 'b'), yes('a'), glimpsed(['a']), yes('b'));
    expect(told.verdict).toBe('safe');
  });

  it('asks nothing of an order that is on no disk: that one is lost, or not yet there', () => {
    const told = judged(disk(1, 'a'), yes('a', 'b'), glimpsed(['a']));
    expect(told.counts.invisible).toBe(0);
  });

  it('is broken by one look of several', () => {
    const events = history(yes('a'), glimpsed([]), yes('b'), glimpsed(['a', 'b']));
    expect(foldGlimpses(events).unreadable).toEqual(new Set(['a']));
    expect(foldGlimpses(events).count).toBe(2);
  });

  it('is unknown when nobody looked, or nobody answered', () => {
    const nobodyLooked = judged(disk(1, 'a', 'b'), yes('a', 'b'));
    const nobodyAnswered = judged(disk(1, 'a', 'b'), yes('a', 'b'), glimpsed([], false));
    expect(nobodyLooked.reasons).toEqual([
      'Nobody tried to read while the fault lasted, so nobody knows what could be seen.',
    ]);
    expect(nobodyAnswered.reasons).toEqual([
      'No broker answered when a consumer wanted to read, so nobody knows what could be seen.',
    ]);
    expect(nobodyLooked.verdict).toBe('inconclusive');
    expect(nobodyAnswered.verdict).toBe('inconclusive');
  });
});
