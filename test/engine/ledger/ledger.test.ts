import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import type {OrderRecord} from '../../../src/engine/ledger/ledger.js';
import {
  began,
  blind,
  disk,
  effect,
  healed,
  history,
  inLog,
  inLogAt,
  ledgerOf,
  no,
  parked,
  passed,
  pending,
  read,
  report,
  tried,
  triedProbe,
  yes,
} from '../builders.js';

const order = (id: string, facts: Partial<OrderRecord> = {}): OrderRecord => ({
  id,
  probe: false,
  answer: null,
  heard: null,
  interrupted: false,
  takenIn: [],
  stored: [],
  undone: [],
  told: [],
  others: [],
  passed: false,
  effects: 0,
  shippedEarly: false,
  stalled: false,
  unreadable: false,
  parked: null,
  ...facts,
});

describe('the ledger', () => {
  it('holds every fact of every order, in the order in which they were handed out', () => {
    const run = history(
      began(),
      tried('b', 'a'),
      yes('a'),
      disk(1, 'a'),
      disk(2, 'a'),
      inLog('a'),
      effect('a', 'a'),
      passed(1),
      parked('b'),
      blind(3),
    );
    expect(ledgerOf(run)).toEqual({
      searched: false,
      orders: [
        order('b', {parked: 'no such item'}),
        order('a', {
          answer: 'yes',
          heard: 'yes',
          takenIn: [
            {node: 'kafka/1', place: '0/0'},
            {node: 'kafka/2', place: '0/0'},
          ],
          stored: ['0/0'],
          passed: true,
          effects: 2,
          shippedEarly: true,
        }),
      ],
      strangers: [],
      clashes: [],
      halves: [],
      answers: [],
      glimpses: {count: 0, complete: true},
      unreadableNodes: ['kafka/3'],
      deletedUnseen: [],
      witnessed: true,
    });
  });

  it('keeps apart what was never handed out', () => {
    const {orders, strangers, witnessed} = ledgerOf(
      history(began(), tried('a'), inLog('x')),
    );
    expect(orders).toEqual([order('a')]);
    expect(strangers).toEqual([order('x', {stored: ['0/23']})]);
    expect(witnessed).toBe(false);
  });

  it('knows whether all of an order left the house before the log was read', () => {
    const early = (...events: readonly HistoryEvent[]) =>
      ledgerOf(history(began(), tried('a'), ...events)).orders[0]?.shippedEarly;
    expect(early(effect('a'), read.complete())).toBe(true);
    expect(early(read.complete(), effect('a'))).toBe(false);
    expect(early(effect('a'), read.complete(), effect('a'))).toBe(false);
    expect(early(read.complete())).toBe(false);
  });

  it('knows of no loss before the log was read to its end', () => {
    const cut = (...events: readonly HistoryEvent[]) => {
      const found = report(
        history(began(), tried('a', 'b'), yes('a', 'b'), disk(1, 'a'), ...events),
      );
      const {verdict, counts, lost, lostIds, brokenBy} = found;
      const places = Object.values(lost).reduce((sum, count) => sum + count, 0);
      return {
        verdict,
        lost: [counts.lost, places, lostIds.length, brokenBy['none-lost']],
      };
    };
    const nothing = {verdict: 'inconclusive', lost: [0, 0, 0, []]};
    expect(cut()).toEqual(nothing);
    expect(cut(healed())).toEqual(nothing);
    expect(cut(healed(), inLog('a'))).toEqual(nothing);
    expect(cut(healed(), inLog('a'), read.cutShort())).toEqual(nothing);
    // It was read to its end, and b is nowhere in it.
    expect(cut(healed(), inLog('a'), read.complete())).toEqual({
      verdict: 'inconclusive',
      lost: [1, 1, 1, ['b']],
    });
  });

  it('notes two orders that were found at one offset', () => {
    const {clashes} = ledgerOf(
      history(began(), tried('a', 'b'), inLogAt(7, 'a'), inLogAt(7, 'b')),
    );
    expect(clashes).toEqual([{place: '0/7', ids: ['a', 'b']}]);
  });

  it.each([
    ['a yes after pending', [pending('a'), yes('a')], 'yes'],
    ['a no after pending', [pending('a'), no('a')], 'no'],
    ['pending after no', [no('a'), pending('a')], 'pending'],
    ['a yes after no', [no('a'), yes('a')], 'yes'],
    ['a no after yes, which cannot be taken back', [yes('a'), no('a')], 'yes'],
    ['pending after yes, which cannot be taken back', [yes('a'), pending('a')], 'yes'],
  ])('takes for the answer: %s', (_, events, answer) => {
    expect(ledgerOf(history(began(), tried('a'), ...events)).orders[0]?.answer).toBe(
      answer,
    );
  });

  it('counts one place in the log once, however often the reader names it', () => {
    const run = history(
      began(),
      tried('a'),
      inLogAt(3, 'a'),
      inLogAt(3, 'a'),
      inLogAt(9, 'a'),
    );
    expect(ledgerOf(run).orders[0]?.stored).toEqual(['0/3', '0/9']);
  });

  it.each([
    [3, false],
    [4, true],
  ])(
    'with the group at offset %i, the order at offset 3 is passed: %s',
    (position, expected) => {
      const run = history(began(), tried('a'), inLogAt(3, 'a'), passed(position));
      expect(ledgerOf(run).orders[0]?.passed).toBe(expected);
    },
  );

  it('takes the last position of the group for its position', () => {
    const run = history(began(), tried('a'), inLogAt(3, 'a'), passed(9), passed(2));
    expect(ledgerOf(run).orders[0]?.passed).toBe(false);
  });

  it('knows a probe from an order, and a record that is no order from both', () => {
    const run = history(began(), triedProbe('p'), inLogAt(0, null));
    expect(ledgerOf(run).orders).toEqual([order('p', {probe: true})]);
  });
});
