import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {began, history, phase, timelineOf, tried, yes} from '../../engine/builders.js';

const texts = (...events: readonly HistoryEvent[]): readonly string[] =>
  timelineOf(history(began(), ...events)).map(({text}) => text);

describe('the timeline of the shop', () => {
  it('says when orders begin to be too big, and when they no longer are', () => {
    expect(
      texts(
        {type: 'big-orders', every: 5, bytes: 200_000},
        {type: 'big-orders', every: 0, bytes: 0},
      ),
    ).toEqual([
      'from now on: every 5th order is 200 kB big',
      'from now on: no order is big',
    ]);
  });

  it('counts the orders that nobody answered, so that the answers add up', () => {
    const told = texts(tried('a', 'b', 'c'), yes('a'), phase('healing'));
    expect(told).toContain(
      '3 orders handed out: 1 told "yes", 0 told "no", 0 pending, 2 without an answer',
    );
  });
});
