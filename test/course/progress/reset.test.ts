import {describe, expect, it} from 'vitest';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {remembered, resetOf} from '../../../src/course/progress/reset.js';
import {facts, said, saidInOrder} from './said.js';

const read = facts['lesson-read'];

describe('a reset', () => {
  it('forgets what was said before it, settings too, and nothing after it', () => {
    const before = saidInOrder([read, facts.setting, facts.predicted]);
    const reset = said(resetOf(before), {instance: 'b', seq: 0, at: 5000});
    const after = said(read, {instance: 'b', seq: 1, at: 6000});
    const progress = foldProgress([...before, reset, after], {now: 0});
    expect(progress.settings.size + progress.labs.size).toBe(0);
    expect(progress.totals.lessonsRead).toBe(1);
    expect(remembered([...before, reset, after])).toEqual([after]);
  });

  it('forgets what its own instance said before it, listed or not', () => {
    const own = said(read, {instance: 'b', seq: 0});
    const reset = said(resetOf([]), {instance: 'b', seq: 1});
    expect(remembered([own, reset])).toEqual([]);
  });

  it('forgets what a clock that was ahead had said', () => {
    const ahead = said(read, {instance: 'a', at: 9_000_000});
    const reset = said(resetOf([ahead]), {instance: 'b', at: 1000});
    expect(remembered([reset, ahead])).toEqual([]);
  });

  it('said by a clock that was ahead forgets nothing of the days after', () => {
    const reset = said(resetOf([]), {instance: 'a', at: 9_000_000});
    const later = said(read, {instance: 'b', at: 1000});
    expect(remembered([later, reset])).toEqual([later]);
  });

  it('does not forget what another instance says at the same time and it could not see', () => {
    const seen = said(read, {instance: 'a', seq: 0});
    const reset = said(resetOf([seen]), {instance: 'b', at: 2000});
    const unseen = said(read, {instance: 'a', seq: 1});
    expect(remembered([seen, unseen, reset])).toEqual([unseen]);
  });
});
