/** What each run must show, whether it was just run or is recorded. */
import {logsIn} from '../../../../src/systems/kafka/evidence/scene.js';
import {expect} from 'vitest';
import {labs} from '../../../../labs/index.js';
import type {Report} from '../../../../src/presenting/run/report.js';
import type {ConsumeRun} from './consume-runs.js';
import type {ProduceRun} from './produce-runs.js';
import type {StoreRun} from './store-runs.js';
import type {TransactionRun} from './transaction-runs.js';

type ExpectedRun = {readonly lab: string; readonly fix: string | null};

function isRight({lab, fix}: ExpectedRun): boolean {
  const found = labs.find(({id}) => id === lab);
  return found?.fixes.some(({id, right}) => id === fix && right) === true;
}

/** Each lab as shipped and with one fix that helps: what is run live. The wrong fixes are judged as they were recorded. */
export const live = <R extends ExpectedRun>(runs: readonly R[]): readonly R[] =>
  runs.filter((run, index) => {
    if (run.fix === null) return true;
    const before = runs.slice(0, index).filter(({lab}) => lab === run.lab);
    return isRight(run) && !before.some(isRight);
  });

/** Of a lab's runs: as shipped, a right fix or a wrong one. */
export const kindsOf = (lab: string, runs: readonly ExpectedRun[]): readonly string[] =>
  runs
    .filter((run) => run.lab === lab)
    .map((run) => {
      if (run.fix === null) return 'as shipped';
      return isRight(run) ? 'right fix' : 'wrong fix';
    });

export function expectProduce(report: Report, run: ProduceRun): void {
  const {lab, fix, verdict, counts, lostIds, takenFor = []} = run;
  expect(report.reasons).toEqual([]);
  expect(report).toMatchObject({lab, fix, verdict, asPromised: true, counts});
  expect(report.lostIds).toEqual(lostIds ?? report.lostIds);
  expect(report.lost).toMatchObject({produce: report.counts.lost});
  expect(logsIn(report).takenFor).toEqual(takenFor);
}

export function expectStore(report: Report, run: StoreRun): void {
  const {lab, fix, verdict, loses, place, shows} = run;
  expect(report.reasons).toEqual([]);
  expect(report.premises.every(({met}) => met)).toBe(true);
  expect(report).toMatchObject({lab, fix, verdict, asPromised: true});
  const {counts, lost, lostIds} = report;
  if (loses === 'some') {
    expect(counts.lost).toBeGreaterThan(0);
    expect(counts.lost).toBeLessThan(counts.acknowledged);
  } else expect(lostIds).toEqual(loses);
  expect(counts.lost).toBe(lostIds.length);
  expect(lost).toEqual({
    ...{produce: 0, store: 0, consume: 0, unknown: 0},
    [place]: counts.lost,
  });
  if (shows) expect({...shows, isSo: shows.isSo(report)}).toEqual({...shows, isSo: true});
}

export function expectConsume(report: Report, run: ConsumeRun): void {
  const {lab, fix, verdict, loses, counts = {}} = run;
  expect(report.reasons).toEqual([]);
  expect(report.premises.every(({met}) => met)).toBe(true);
  expect(report).toMatchObject({lab, fix, verdict, asPromised: true, counts});
  expect(report.lostIds).toEqual(loses);
  const nowhere = {produce: 0, store: 0, unknown: 0};
  expect(report.lost).toEqual({...nowhere, consume: loses.length});
}

export function expectTransaction(report: Report, run: TransactionRun): void {
  const {lab, fix, verdict, that, isSo} = run;
  expect(report.reasons).toEqual([]);
  expect(report).toMatchObject({lab, fix, verdict, asPromised: true});
  expect({that, isSo: isSo(report)}).toEqual({that, isSo: true});
}
