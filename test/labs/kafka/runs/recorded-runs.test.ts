import {describe, expect, it} from 'vitest';
import type {Report} from '../../../../src/presenting/run/report.js';
import {resultOf} from '../../../recorded/judged.js';
import {runsOf} from '../../../recorded/saved.js';
import {consumeRuns} from './consume-runs.js';
import {
  expectConsume,
  expectProduce,
  expectStore,
  expectTransaction,
} from './expectations.js';
import {gapRuns} from './gap-runs.js';
import {produceRuns} from './produce-runs.js';
import {storeRuns} from './store-runs.js';
import {transactionRuns} from './transaction-runs.js';

function reportOf({
  lab,
  fix,
}: {
  readonly lab: string;
  readonly fix: string | null;
}): Report {
  const run = runsOf(lab).get(fix ?? 'as shipped');
  if (!run) throw new Error(`no run of ${lab}, ${String(fix)} is recorded`);
  return resultOf(run).report;
}

describe('the recorded runs, wrong fixes among them', () => {
  it.each(produceRuns)('$lab, $fix: $verdict, lost in produce', (run) => {
    const report = reportOf(run);
    expect(report.asPromised).toBe(true);
    expectProduce(report, run);
  });

  it.each(storeRuns)('$lab, $fix: $verdict, with the losses in the $place', (run) => {
    const report = reportOf(run);
    expect(report.asPromised).toBe(true);
    expectStore(report, run);
  });

  it.each(consumeRuns)('$lab, $fix: $verdict, with exactly these orders lost', (run) => {
    const report = reportOf(run);
    expect(report.asPromised).toBe(true);
    expectConsume(report, run);
  });

  it.each(transactionRuns)('$lab, $fix: $verdict; $that', (run) => {
    const report = reportOf(run);
    expect(report.asPromised).toBe(true);
    expectTransaction(report, run);
  });

  it.each(gapRuns)('find-the-gap, $fix: $verdict', ({fix, verdict, gap}) => {
    const report = reportOf({lab: 'find-the-gap', fix});
    expect(report).toMatchObject({verdict, gap, asPromised: true, reasons: []});
    expect(report.counts).toMatchObject({acknowledged: 200, lost: 2, duplicated: 2});
  });
});
