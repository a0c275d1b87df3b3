import {describe, expect, it} from 'vitest';
import {withoutOldNews} from '../../../../../src/systems/kafka/evidence/xray/old-news.js';
import {led, log} from './views.js';

describe('pictures of a run', () => {
  const dead = {state: 'dead'} as const;
  const logs = (more = {}) => [log(1, [[0, 9]], more), log(2, [[0, 9]])];

  it('keep the ISR that was known when a dead leader is said to have added to it', () => {
    const pictures = [
      {at: 0, partitions: [led([1, 0], logs(), {isr: [1], elr: [2]})]},
      {at: 1, partitions: [led([1, 0], logs(dead), {isr: [1, 2]})]},
      {at: 2, partitions: [led([1, 0], logs(dead), {isr: [2, 1]})]},
    ];
    const told = withoutOldNews(pictures).map(({partitions}) => partitions[0]);
    expect(told.map((view) => view?.isr)).toEqual([[1], [1], [1]]);
    expect(told[2]?.elr).toEqual([2]);
    expect(told[2]?.replicas[0]?.state).toBe('dead');
  });

  it('are left alone when the leader lives, when another leads, and when the ISR shrinks', () => {
    const pictures = [
      {at: 0, partitions: [led([1, 0], logs(), {isr: [1]})]},
      {at: 1, partitions: [led([1, 0], logs(), {isr: [1, 2]})]},
      {at: 2, partitions: [led([1, 0], logs(dead), {isr: [1]})]},
      {at: 3, partitions: [led([2, 1], logs(dead), {isr: [2, 1]})]},
    ];
    expect(withoutOldNews(pictures)).toEqual(pictures);
  });
});
