/** What the commands do with labs. */
import {labs} from '../../labs/index.js';
import {TrainerError} from '../errors.js';
import type {WhichRun} from '../engine/plan/define.js';
import type {History} from '../engine/history/history.js';
import {causeFor} from '../engine/plan/plan.js';
import {judge} from '../engine/judge.js';
import type {Lab} from '../presenting/lab.js';
import {reportOf} from '../presenting/run/report.js';
import type {Result} from '../presenting/run/result.js';
import {evidences, views} from '../systems/registry.js';
import {historyFormats} from './history-formats.js';
import {readHistory} from '../storage/histories.js';
import {didYouMean} from './did-you-mean.js';
import type {LabRequest} from './host/protocol.js';
import type {LabHostClient, RunListeners} from './lab-host-client.js';

/** Whoever runs labs. */
export type LabRunner = Pick<LabHostClient, 'run'>;

export const allLabs = (): readonly Lab[] => labs;

/** The lab of that name. Throws a TrainerError with the nearest name. */
export function findLab(id: string): Lab {
  const lab = labs.find((one) => one.id === id);
  if (lab) return lab;
  const names = labs.map((one) => one.id);
  throw new TrainerError('usage', `There is no lab "${id}".`, {
    hint: `${didYouMean(id, names)}\`ackademy lab\` lists them.`,
  });
}

/** Throws a TrainerError with the nearest name when the lab has no such fix. */
export function checkFix(lab: Lab, fix: WhichRun): void {
  const names = lab.fixes.map(({id}) => id);
  if (fix === null || fix === 'mine' || fix === 'control' || names.includes(fix)) return;
  throw new TrainerError('usage', `The lab ${lab.id} has no fix "${fix}".`, {
    hint: `${didYouMean(fix, names)}Its fixes: ${names.join(', ')}.`,
  });
}

/** Judges a saved run. */
export async function judgeFile(file: string): Promise<Result> {
  return judgeRun(await readHistory(file, await historyFormats()), file);
}

/** Judges a run, once: every view shows what comes of it. `file`: where its history lies. */
function judgeRun(history: History, file: string): Result {
  const judged = judge(history, evidences);
  const {lab: id, fix} = judged.run.began;
  const lab = labs.find((one) => one.id === id) ?? null;
  const cause = lab && causeFor(lab, fix);
  return {lab, judged, report: reportOf(judged, {cause, file, views}), views};
}

/** Runs a lab once on the host, and judges it. */
export async function runLabOn(
  host: LabRunner,
  request: LabRequest,
  listeners: RunListeners,
): Promise<Result> {
  const {history, file} = await host.run(request, listeners);
  return judgeRun(history, file);
}
