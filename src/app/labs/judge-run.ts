/** From a history to what there is to say of a run. */
import {labs} from '../../../labs/index.js';
import type {History} from '../../engine/history/history.js';
import {judge} from '../../engine/judge.js';
import {causeFor, type Lab} from '../../presenting/lab.js';
import {reportOf} from '../../presenting/run/report.js';
import type {Result} from '../../presenting/run/result.js';
import {readPrinted} from '../../storage/printed.js';
import {evidences, views} from '../../systems/registry.js';
import {historyFormats} from '../runs/history-formats.js';
import {openLab} from './lab-words.js';
import type {LabRequest} from '../host/protocol.js';
import type {LabHostClient, RunListeners} from './lab-host-client.js';

/** Whoever runs labs. */
export type LabRunner = Pick<LabHostClient, 'run'>;

/** Judges a saved run. */
export async function judgeFile(file: string): Promise<Result> {
  // What checks an entry is loaded with the first run that is read back.
  const {readHistory} = await import('../../storage/histories.js');
  return judgeRun(await readHistory(file, await historyFormats()), file);
}

/** Judges a run, once: every view shows what comes of it. `file`: where its history lies. */
async function judgeRun(history: History, file: string): Promise<Result> {
  const judged = judge(history, evidences);
  const {lab: id, fix} = judged.run.began;
  const lab = await labOf(id);
  const cause = lab && causeFor(lab, fix);
  const report = reportOf(judged, {cause, file, views});
  return {lab, judged, report, views, printed: await readPrinted(file)};
}

/** A verdict needs no words: a lab whose words are broken is judged without them, and the doctor says why. */
async function labOf(id: string): Promise<Lab | null> {
  const definition = labs.find((one) => one.id === id);
  if (definition === undefined) return null;
  return openLab(definition).then(
    ({lab}) => lab,
    () => null,
  );
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
