/** What the commands do with labs. */
import {labs} from '../../labs/index.js';
import {TrainerError} from '../errors.js';
import type {LabDefinition} from '../engine/plan/define.js';
import type {Entry, History} from '../engine/history/history.js';
import {causeFor} from '../engine/plan/plan.js';
import {foldLedger, type Ledger} from '../engine/ledger/ledger.js';
import {type Report, reportOf} from '../presenting/run/report.js';
import {readRun, type RunRecord} from '../engine/history/run-record.js';
import {readHistory} from '../storage/histories.js';
import {didYouMean} from './did-you-mean.js';
import type {LabRequest} from './host/protocol.js';
import type {LabHostClient, RunListeners} from './lab-host-client.js';

/** A judged run with all that a view may want of it. */
export type Judged = {
  readonly lab: LabDefinition | null;
  readonly report: Report;
  readonly ledger: Ledger;
  readonly run: RunRecord;
};

export const allLabs = (): readonly LabDefinition[] => labs;

/** The lab of that name. Throws a TrainerError with the nearest name. */
export function findLab(id: string): LabDefinition {
  const lab = labs.find((one) => one.id === id);
  if (lab) return lab;
  const names = labs.map((one) => one.id);
  throw new TrainerError('usage', `There is no lab "${id}".`, {
    hint: `${didYouMean(id, names)}\`ackademy lab\` lists them.`,
  });
}

/** Throws a TrainerError with the nearest name when the lab has no such fix. */
export function checkFix(lab: LabDefinition, fix: string | null): void {
  const names = lab.variants.map(({id}) => id);
  if (fix === null || fix === 'mine' || fix === 'control' || names.includes(fix)) return;
  throw new TrainerError('usage', `The lab ${lab.id} has no fix "${fix}".`, {
    hint: `${didYouMean(fix, names)}Its fixes: ${names.join(', ')}.`,
  });
}

/** Judges a saved run. */
export async function judgeFile(file: string): Promise<Judged> {
  return judgeHistory(await readHistory(file), file);
}

function judgeHistory(history: History, file: string): Judged {
  const run = readRun(history);
  const lab = labs.find(({id}) => id === run.began.lab) ?? null;
  return {
    lab,
    run,
    ledger: foldLedger(history),
    report: reportOf(history, {cause: lab && causeFor(lab, run.began.fix), file}),
  };
}

/** Runs a lab once on the host, and judges it from what was saved. */
export async function runLabOn(
  host: LabHostClient,
  request: LabRequest,
  listeners: RunListeners & {readonly onEntry?: (entry: Entry) => void},
): Promise<Judged> {
  const file = await host.run(request, listeners);
  return judgeFile(file);
}
