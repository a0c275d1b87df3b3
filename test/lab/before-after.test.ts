import {describe, expect, it} from 'vitest';
import {beforeAndAfter} from '../../src/lab/before-after.js';
import type {BrokerState} from '../../src/lab/history.js';
import {partition, replica} from './builders.js';

const picture = (at: number, first: BrokerState, second: BrokerState = 'running') => ({
  at,
  partitions: [partition(1, [1, 2], replica(1, 5, first), replica(2, 5, second))],
});

describe('the two pictures that tell most of a run', () => {
  it('are the last one on which every broker lives, and the last one of all', () => {
    const pictures = [
      picture(1, 'running'),
      picture(2, 'running', 'paused'),
      picture(3, 'dead', 'paused'),
      picture(4, 'dead'),
      picture(5, 'running'),
    ];
    expect(beforeAndAfter(pictures)).toEqual({before: pictures[1], after: pictures[4]});
  });

  it('are found before the first death, also when there are more', () => {
    const pictures = [
      picture(1, 'running'),
      picture(2, 'dead'),
      picture(3, 'running'),
      picture(4, 'running', 'dead'),
    ];
    expect(beforeAndAfter(pictures)?.before).toBe(pictures[0]);
  });

  it('see a death in any partition', () => {
    const whole = picture(1, 'running').partitions;
    const pictures = [
      {at: 1, partitions: [...whole, ...whole]},
      {at: 2, partitions: [...whole, ...picture(2, 'running', 'dead').partitions]},
    ];
    expect(beforeAndAfter(pictures)?.before.at).toBe(1);
  });

  it('are the same one when nobody dies, or somebody is dead from the beginning', () => {
    const calm = [picture(1, 'running'), picture(2, 'running', 'paused')];
    expect(beforeAndAfter(calm)).toEqual({before: calm[1], after: calm[1]});
    const late = [picture(1, 'dead'), picture(2, 'running')];
    expect(beforeAndAfter(late)).toEqual({before: late[1], after: late[1]});
  });

  it('are none when nobody looked', () => {
    expect(beforeAndAfter([])).toBeNull();
  });
});
