/** What to do after a run: the rule that all views follow. */
import {words} from '../words/words.js';
import type {RunResult} from './result.js';

/** `again`: the same once more; `debrief`: the loss is cured; `fixes`: look for what cures it. */
export type NextAfterRun = 'again' | 'fixes' | 'debrief';

/** A run that proves nothing tells nothing of a fix, either: it is run again before any other. */
export function nextAfterRun({
  report: {verdict},
  outcome: {cured},
}: {
  readonly report: Pick<RunResult['report'], 'verdict'>;
  readonly outcome: Pick<RunResult['outcome'], 'cured'>;
}): NextAfterRun {
  if (verdict === 'inconclusive') return 'again';
  return cured ? 'debrief' : 'fixes';
}

/** What may make the next run prove something, by what made this one prove nothing; null: it proved something. */
export function adviceForAgain({
  judged: {
    verdict: {doubts},
    diagnosis,
  },
}: Pick<RunResult, 'judged'>): string | null {
  const [nearest] = doubts;
  if (nearest === undefined) return null;
  // What is found of a run that proves nothing is what a program does.
  const other = diagnosis.length > 0 ? 'program' : 'machine';
  return words.run.again[cures[nearest.code] ?? other];
}

/** By the code of a doubt; all others are of a program that is told so, or of a machine that was too slow. */
const cures: Readonly<Record<string, keyof typeof words.run.again>> = {
  environment: 'machine',
  misbehaved: 'program',
  'never-answered': 'program',
  'nothing-acknowledged': 'program',
  'nothing-promised': 'program',
  'not-ended': 'whole',
};
