import {describe, expect, it} from 'vitest';
import {beforeAndAfter} from '../../../../../src/systems/kafka/evidence/xray/before-after.js';
import type {BrokerState} from '../../../../../src/systems/kafka/evidence/xray/replicas.js';
import {partition, replica} from '../../../../engine/builders.js';
import {gone, led, log} from './views.js';

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

  it('are found before the leader died, also when a follower had died earlier', () => {
    const pictures = [
      picture(1, 'running'),
      picture(2, 'running', 'dead'),
      picture(3, 'running', 'dead'),
      picture(4, 'dead', 'dead'),
      picture(5, 'dead', 'running'),
    ];
    expect(beforeAndAfter(pictures)).toEqual({before: pictures[2], after: pictures[4]});
  });

  it('are found before all lose their power at once', () => {
    const pictures = [
      picture(1, 'running'),
      picture(2, 'dead', 'dead'),
      picture(3, 'running'),
    ];
    expect(beforeAndAfter(pictures)).toEqual({before: pictures[0], after: pictures[2]});
  });

  it('are the last one in which a broker was cut off, and the last one', () => {
    const cut = (at: number, end: number, cutOff: boolean) => ({
      at,
      partitions: [led([2, 1], [log(1, [[0, end]], {cutOff}), log(2, [[0, 20]])])],
    });
    const pictures = [
      cut(1, 20, false),
      cut(2, 30, true),
      cut(3, 90, true),
      cut(4, 90, false),
      cut(5, 20, false),
    ];
    expect(beforeAndAfter(pictures)).toEqual({before: pictures[2], after: pictures[4]});
  });

  it('are found before a disk was lost, also when nobody was seen dead', () => {
    const pictures = [
      {at: 1, partitions: [led([1, 0], [log(1, [[0, 40]]), log(2, [[0, 20]])])]},
      {at: 2, partitions: [led([1, 0], [gone(1), log(2, [[0, 20]])])]},
      {at: 3, partitions: [led([1, 1], [log(1, []), log(2, [])])]},
    ];
    expect(beforeAndAfter(pictures)).toEqual({before: pictures[0], after: pictures[2]});
  });

  it('are the fullest and the last where records were deleted from the front', () => {
    const kept = (at: number, from: number, end: number) => ({
      at,
      partitions: [led([1, 0], [log(1, [[0, end]], {logStart: from})])],
    });
    const pictures = [
      kept(1, 0, 50),
      kept(2, 0, 100),
      kept(3, 60, 100),
      kept(4, 100, 101),
    ];
    expect(beforeAndAfter(pictures)).toEqual({before: pictures[1], after: pictures[3]});
  });

  it('do not take what came after the deletion for the fullest', () => {
    const kept = (at: number, from: number, end: number) => ({
      at,
      partitions: [led([1, 0], [log(1, [[0, end]], {logStart: from})])],
    });
    const pictures = [kept(1, 0, 50), kept(2, 50, 50), kept(3, 50, 101)];
    expect(beforeAndAfter(pictures)).toEqual({before: pictures[0], after: pictures[2]});
  });

  it('are none when nobody looked', () => {
    expect(beforeAndAfter([])).toBeNull();
  });
});
