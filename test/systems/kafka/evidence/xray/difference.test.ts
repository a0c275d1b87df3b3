import {describe, expect, it} from 'vitest';
import {differenceOf} from '../../../../../src/systems/kafka/evidence/xray/difference.js';
import {gone, led, log} from './views.js';

const against = (
  view: ReturnType<typeof led>,
  broker = 1,
): ReturnType<typeof differenceOf> => {
  const replica = view.replicas.find((one) => one.broker === broker);
  return replica ? differenceOf(replica, view) : null;
};

describe('a replica against the leader', () => {
  it('diverges from the offset at which another epoch took over, to its own end', () => {
    const view = led(
      [2, 1],
      [
        log(1, [[0, 1000]], {cutOff: true}),
        log(2, [
          [0, 70],
          [1, 300],
        ]),
      ],
    );
    expect(against(view)).toEqual({is: 'diverges', from: 70, records: 930});
  });

  it('diverges, too, where the leader is longer', () => {
    const view = led(
      [2, 1],
      [
        log(1, [[0, 80]]),
        log(2, [
          [0, 70],
          [1, 300],
        ]),
      ],
    );
    expect(against(view)).toEqual({is: 'diverges', from: 70, records: 10});
  });

  it('is ahead when the new leader has written nothing yet', () => {
    const old = log(1, [[0, 1000]], {state: 'dead'});
    expect(against(led([2, 1], [old, log(2, [[0, 70]])]))).toEqual({
      is: 'ahead',
      from: 70,
      records: 930,
    });
    // Also after it came back: its last record is of an older epoch than the leader's.
    expect(against(led([2, 1], [log(1, [[0, 1000]]), log(2, [[0, 70]])]))?.is).toBe(
      'ahead',
    );
  });

  it('is ahead of a leader that lost its disk', () => {
    expect(
      against(led([2, 3], [log(1, [[2, 40]], {state: 'paused'}), log(2, [])])),
    ).toEqual({
      is: 'ahead',
      from: 0,
      records: 40,
    });
  });

  it('is ahead of a leader of its own epoch that is dead and lost its disk', () => {
    const view = led([2, 2], [log(1, [[2, 40]]), log(2, [], {state: 'dead'})]);
    expect(against(view)?.is).toBe('ahead');
  });

  it('is not ahead when its disk was only looked at a moment after the leader’s', () => {
    expect(against(led([2, 0], [log(1, [[0, 50]]), log(2, [[0, 40]])]))).toEqual({
      is: 'same',
    });
    const untold = led([2, 0], [log(1, [[0, 50]]), log(2, [[0, 40]])], {
      epoch: undefined,
    });
    expect(against(untold)).toEqual({is: 'same'});
  });

  it('is behind, or the same', () => {
    expect(against(led([2, 0], [log(1, [[0, 50]]), log(2, [[0, 90]])]))).toEqual({
      is: 'behind',
      records: 40,
    });
    expect(against(led([2, 0], [log(1, [[0, 50]]), log(2, [[0, 50]])]))?.is).toBe('same');
  });

  it('is not said where it leads, nobody leads, or a log was not seen', () => {
    expect(against(led([1, 0], [log(1, [[0, 5]]), log(2, [])]))).toBeNull();
    expect(against(led([null, 0], [log(1, [[0, 5]]), log(2, [])]))).toBeNull();
    expect(against(led([2, 0], [gone(1), log(2, [])]))).toBeNull();
    expect(against(led([2, 0], [log(1, [[0, 5]]), gone(2)]))).toBeNull();
  });

  it('is not said of a saved run without lineages when the last records are of other epochs', () => {
    const bare = {epochs: undefined, logStart: undefined};
    const view = led([2, 1], [log(1, [[0, 1000]], bare), log(2, [[1, 71]], bare)]);
    expect(against(view)).toBeNull();
  });
});
