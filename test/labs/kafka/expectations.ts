/** What a run of each way must show, whether it was just run or is recorded. */
import {expect} from 'vitest';
import {labs} from '../../../labs/index.js';
import type {Report} from '../../../src/presenting/run/report.js';
import type {ConsumeWay} from './consume-ways.js';
import type {ProduceWay} from './produce-ways.js';
import type {StoreWay} from './store-ways.js';
import type {TransactionWay} from './transaction-ways.js';

type Way = {readonly lab: string; readonly fix: string | null};

function isRight({lab, fix}: Way): boolean {
  const found = labs.find(({id}) => id === lab);
  return found?.variants.some(({id, right}) => id === fix && right) === true;
}

/** Each lab as shipped and with one fix that helps: what is run live. The wrong fixes are judged as they were recorded. */
export const live = <W extends Way>(ways: readonly W[]): readonly W[] =>
  ways.filter((way, index) => {
    if (way.fix === null) return true;
    const before = ways.slice(0, index).filter(({lab}) => lab === way.lab);
    return isRight(way) && !before.some(isRight);
  });

/** Of a lab's ways: as shipped, a right fix or a wrong one. */
export const kindsOf = (lab: string, ways: readonly Way[]): readonly string[] =>
  ways
    .filter((way) => way.lab === lab)
    .map((way) => {
      if (way.fix === null) return 'as shipped';
      return isRight(way) ? 'right fix' : 'wrong fix';
    });

export function expectProduce(report: Report, way: ProduceWay): void {
  const {lab, fix, verdict, counts, lostIds, takenFor = []} = way;
  expect(report.reasons).toEqual([]);
  expect(report).toMatchObject({lab, fix, verdict, asPromised: true, counts});
  expect(report.lostIds).toEqual(lostIds ?? report.lostIds);
  expect(report.lost).toMatchObject({produce: report.counts.lost});
  expect(report.takenFor).toEqual(takenFor);
}

export function expectStore(report: Report, way: StoreWay): void {
  const {lab, fix, verdict, loses, place, shows} = way;
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

export function expectConsume(report: Report, way: ConsumeWay): void {
  const {lab, fix, verdict, loses, counts = {}} = way;
  expect(report.reasons).toEqual([]);
  expect(report.premises.every(({met}) => met)).toBe(true);
  expect(report).toMatchObject({lab, fix, verdict, asPromised: true, counts});
  expect(report.lostIds).toEqual(loses);
  const nowhere = {produce: 0, store: 0, unknown: 0};
  expect(report.lost).toEqual({...nowhere, consume: loses.length});
}

export function expectTransaction(report: Report, way: TransactionWay): void {
  const {lab, fix, verdict, that, isSo} = way;
  expect(report.reasons).toEqual([]);
  expect(report).toMatchObject({lab, fix, verdict, asPromised: true});
  expect({that, isSo: isSo(report)}).toEqual({that, isSo: true});
}
