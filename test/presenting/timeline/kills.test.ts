import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {began, history, onKafka, timelineOf} from '../../engine/builders.js';

const texts = (...events: readonly HistoryEvent[]): readonly string[] =>
  timelineOf(history(began(), ...events)).map(({text}) => text);

const held = (effect: 'none' | 'counts', ...ids: readonly string[]): HistoryEvent => ({
  type: 'held',
  program: 'shipping',
  call: 'shipped',
  ids,
  effect,
});

describe('the timeline of a program that is held', () => {
  it('says whether the call has had its effect', () => {
    expect(
      texts(held('none', 'a'), held('counts', 'a', 'b'), {
        type: 'let-go',
        program: 'shipping',
      }),
    ).toEqual([
      'shipping is held just before it ships a',
      'shipping is held just after it ships a and 1 more: done, and not heard of yet',
      'shipping goes on',
    ]);
  });

  it('tells its death once', () => {
    expect(
      texts(
        {type: 'killed', program: 'shipping'},
        {type: 'program-ended', program: 'shipping', code: null, signal: 'SIGKILL'},
      ),
    ).toEqual(['shipping killed (SIGKILL)']);
    expect(texts(onKafka({type: 'position', partition: 0, offset: 100}))).toEqual([
      'the group has committed offset 100',
    ]);
  });
});
