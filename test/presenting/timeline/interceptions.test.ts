import {describe, expect, it} from 'vitest';
import {allRequests} from '../../../src/engine/plan/step.js';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {began, history, timelineOf} from '../../engine/builders.js';

const rule = {
  system: 'kafka',
  request: 'produce',
  of: 'checkout',
  what: 'hold-request',
} as const;

const texts = (...events: readonly HistoryEvent[]): readonly string[] =>
  timelineOf(history(began(), ...events)).map(({text}) => text);

const taken = (from: number, to: number): readonly HistoryEvent[] =>
  Array.from({length: to - from + 1}, (_, index) => ({
    type: 'intercepted',
    ...rule,
    nth: from + index,
  }));

describe('the timeline of requests that are held back', () => {
  it('tells the first two, and the others in one sentence when something else happens', () => {
    const told = texts(
      {type: 'intercepting', ...rule, from: 1, count: allRequests},
      ...taken(1, 50),
      {type: 'released'},
    );
    expect(told).toEqual([
      'all produce requests of checkout from now on will be held back',
      'produce request 1 of checkout is held back: no broker has heard of it',
      'produce request 2 of checkout is held back: no broker has heard of it',
      'produce requests 3 to 50 of checkout are held back, too',
      'requests and replies get through again',
    ]);
  });

  it('goes on with the number that was not told yet', () => {
    const told = texts(
      {type: 'intercepting', ...rule, from: 1, count: allRequests},
      ...taken(1, 4),
      {type: 'killed', program: 'checkout'},
      {type: 'program-ended', program: 'checkout', code: null, signal: 'SIGKILL'},
      ...taken(5, 5),
      {type: 'released'},
    );
    expect(told.slice(3)).toEqual([
      'produce requests 3 to 4 of checkout are held back, too',
      'checkout killed (SIGKILL)',
      'produce request 5 of checkout is held back: no broker has heard of it',
      'requests and replies get through again',
    ]);
  });

  it('tells the one that a rule was about, however many went before it', () => {
    const told = texts(
      {type: 'intercepting', ...rule, from: 60, count: 1},
      ...taken(60, 60),
    );
    expect(told).toContain(
      'produce request 60 of checkout is held back: no broker has heard of it',
    );
  });
});
