import type {LabDefinition} from '../../src/engine/plan/define.js';
import {describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {historyName, isRunOf} from '../../src/storage/history-name.js';

const startedAt = '2026-01-02T03:04:05.678Z';
const id = '0123456789abcdef';
const fileOf = (lab: string, fix: string | null) =>
  `/somewhere/histories/${historyName({startedAt, lab, fix, id})}.jsonl`;

/** Every run of a lab. */
const runsOf = ({id: lab, fixes}: LabDefinition) =>
  [null, 'control', 'mine', ...fixes.map(({id: fix}) => fix)].map((fix) => ({lab, fix}));

describe('the name of a saved run', () => {
  it('has the time first, so that names sort by it, then the lab, the fix and the id', () => {
    expect(historyName({startedAt, lab: 'leader-crash', fix: null, id})).toBe(
      '2026-01-02T03-04-05-678Z-leader-crash-shipped-0123456789abcdef',
    );
  });

  it('tells the runs of all labs apart', () => {
    const runs = labs.flatMap(runsOf);
    for (const {lab, fix} of runs)
      expect(runs.filter((run) => isRunOf(fileOf(lab, fix), run))).toEqual([{lab, fix}]);
  });

  it('is not that of a lab whose id is the end of the other one', () => {
    const file = fileOf('second-leader-crash', null);
    expect(isRunOf(file, {lab: 'second-leader-crash', fix: null})).toBe(true);
    expect(isRunOf(file, {lab: 'leader-crash', fix: null})).toBe(false);
    expect(isRunOf(file, {lab: 'crash', fix: null})).toBe(false);
  });

  it('is not that of a fix whose id is the end or the beginning of the other one', () => {
    const file = fileOf('leader-crash', 'no-retries');
    expect(isRunOf(file, {lab: 'leader-crash', fix: 'retries'})).toBe(false);
    expect(isRunOf(file, {lab: 'leader-crash', fix: 'no'})).toBe(false);
  });

  it('is of no run where the file is named in another way', () => {
    expect(isRunOf('run.jsonl', {lab: 'leader-crash', fix: null})).toBe(false);
    expect(
      isRunOf('leader-crash-shipped-0.jsonl', {lab: 'leader-crash', fix: null}),
    ).toBe(false);
  });
});
