import {describe, expect, it} from 'vitest';
import {
  cutBetween,
  deletedBetween,
} from '../../../../../src/systems/kafka/evidence/xray/changes.js';
import {gone, log} from './views.js';

describe('what was taken from a log', () => {
  it('is cut to where the records that are still its own end, also when it has grown since', () => {
    const before = log(1, [[0, 1000]]);
    const now = log(1, [
      [0, 70],
      [1, 71],
    ]);
    expect(cutBetween(before, now)).toEqual({from: 1000, to: 70});
    const longer = log(1, [
      [0, 70],
      [1, 2000],
    ]);
    expect(cutBetween(before, longer)).toEqual({from: 1000, to: 70});
  });

  it('is all of it when the log is not there any more, or empty', () => {
    expect(cutBetween(log(1, [[0, 40]]), gone(1))).toEqual({from: 40, to: null});
    expect(cutBetween(log(1, [[0, 40]]), log(1, []))).toEqual({from: 40, to: 0});
  });

  it('is nothing when the log only grew, was empty, or was deleted from the front', () => {
    expect(cutBetween(log(1, [[0, 40]]), log(1, [[0, 90]]))).toBeNull();
    expect(cutBetween(log(1, []), gone(1))).toBeNull();
    expect(cutBetween(gone(1), log(1, []))).toBeNull();
    const deleted = log(1, [], {logStart: 40});
    expect(cutBetween(log(1, [[0, 40]]), deleted)).toBeNull();
    expect(deletedBetween(log(1, [[0, 40]]), deleted)).toEqual({from: 0, to: 40});
  });

  it('is told of a saved run without lineages by the ends alone', () => {
    const bare = {epochs: undefined, logStart: undefined};
    expect(cutBetween(log(1, [[0, 90]], bare), log(1, [[0, 70]], bare))).toEqual({
      from: 90,
      to: 70,
    });
    expect(deletedBetween(log(1, [[0, 90]], bare), log(1, [[0, 90]]))).toBeNull();
  });

  it('is deleted from the front up to where the log begins now', () => {
    const before = log(1, [[0, 90]], {logStart: 10});
    expect(deletedBetween(before, log(1, [[0, 95]], {logStart: 60}))).toEqual({
      from: 10,
      to: 60,
    });
    expect(deletedBetween(before, before)).toBeNull();
  });
});
