import {describe, expect, it} from 'vitest';
import type {Report} from '../../../src/presenting/run/report.js';
import {judged} from '../../recorded/judged.js';
import {runsOf} from '../../recorded/saved.js';
import {consumeWays} from './consume-ways.js';
import {
  expectConsume,
  expectProduce,
  expectStore,
  expectTransaction,
} from './expectations.js';
import {gapWays} from './gap-ways.js';
import {produceWays} from './produce-ways.js';
import {storeWays} from './store-ways.js';
import {transactionWays} from './transaction-ways.js';

function reportOf({
  lab,
  fix,
}: {
  readonly lab: string;
  readonly fix: string | null;
}): Report {
  const run = runsOf(lab).get(fix ?? 'as shipped');
  if (!run) throw new Error(`no run of ${lab}, ${String(fix)} is recorded`);
  return judged(run) as Report;
}

describe('the recorded runs, wrong fixes among them', () => {
  it.each(produceWays)('$lab, $fix: $verdict, lost in produce', (way) => {
    const report = reportOf(way);
    expect(report.asPromised).toBe(true);
    expectProduce(report, way);
  });

  it.each(storeWays)('$lab, $fix: $verdict, with the losses in the $place', (way) => {
    const report = reportOf(way);
    expect(report.asPromised).toBe(true);
    expectStore(report, way);
  });

  it.each(consumeWays)('$lab, $fix: $verdict, with exactly these orders lost', (way) => {
    const report = reportOf(way);
    expect(report.asPromised).toBe(true);
    expectConsume(report, way);
  });

  it.each(transactionWays)('$lab, $fix: $verdict; $that', (way) => {
    const report = reportOf(way);
    expect(report.asPromised).toBe(true);
    expectTransaction(report, way);
  });

  it.each(gapWays)('find-the-gap, $fix: $verdict', ({fix, verdict, gap}) => {
    const report = reportOf({lab: 'find-the-gap', fix});
    expect(report).toMatchObject({verdict, gap, asPromised: true, reasons: []});
    expect(report.counts).toMatchObject({acknowledged: 200, lost: 2, duplicated: 2});
  });
});
