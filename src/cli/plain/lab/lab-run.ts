import {rightChoice} from '../../../engine/verdict/prediction.js';
import type {Services} from '../../../app/services/open-services.js';
import type {LabMaterial} from '../../../presenting/lab-material.js';
import type {RunResult} from '../../../presenting/run/result.js';
import {words} from '../../../presenting/words/words.js';
import {liveSentences} from './live-sentences.js';
import type {Session} from '../session.js';
import {verdictSentences} from './verdict-sentences.js';
import type {WhichRun} from '../../../engine/plan/define.js';

/** What a guided lab needs beyond a session. */
export type LabSession = Session & {
  readonly labs: Services['labs'];
  readonly edit: Services['edit'];
  /** Aborted: stop what runs, and heal. */
  readonly signal: AbortSignal;
};

/** Runs a lab once, told in sentences, and remembers what came of it. */
export async function runOnce(
  {definition, code}: LabMaterial,
  fix: WhichRun,
  {predicted = null, ...session}: LabSession & {readonly predicted?: string | null},
): Promise<RunResult> {
  const {labs, print, remember, signal} = session;
  let last = '';
  const result = await labs.run(
    {lab: definition.id, fix, code},
    {
      signal,
      onEntry: liveSentences(print),
      onProgress: ({text, share}) => {
        // A download is told when it begins and when it is done, not at every megabyte.
        const told = share === null || share === 1 ? text : words.plain.lab.downloading;
        if (told !== last) print(told);
        last = told;
      },
    },
  );
  const {report, outcome} = result;
  const foreseen =
    report.fix === null &&
    predicted !== null &&
    rightChoice(definition.predict, report)?.id === predicted;
  await remember({
    type: 'lab-ran',
    lab: report.lab,
    fix: report.fix,
    verdict: report.verdict,
    asPromised: report.asPromised,
    lost: report.counts.lost,
    acknowledged: report.counts.acknowledged,
    cured: outcome.cured,
    ...(foreseen ? {foreseen} : {}),
  });
  return result;
}

/** Says what a run came to. */
export function tell(
  result: RunResult,
  {definition}: LabMaterial,
  {predicted, session}: {readonly predicted: string | null; readonly session: Session},
): void {
  session.print('');
  for (const sentence of verdictSentences(result, definition, predicted))
    session.print(sentence);
}
