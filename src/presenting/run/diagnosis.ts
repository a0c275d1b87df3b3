/** Why a run came as it did, in sentences: derived from its record, never taken from the lab. */
import type {Finding} from '../../engine/diagnosis/clue.js';
import type {FindingWords, SystemViews} from '../../engine/system-view.js';
import type {Moment} from '../../engine/timeline/state.js';
import type {WhichRun} from '../../engine/plan/define.js';
import type {History} from '../../engine/history/history.js';
import {words} from '../words/words.js';

/** A finding as every view shows it. */
export type Reason = Omit<Finding, 'entry'> & {
  /** Milliseconds since the run began; null: it is what did not happen. */
  readonly at: number | null;
  readonly text: string;
  /** What would have helped. */
  readonly help: string;
  /** The station that teaches it; null where none does. */
  readonly station: string | null;
};

/** The station that teaches what a finding of the engine is about. */
const stations: Readonly<Record<string, string>> = {
  'never-sent': 'acks',
  'yes-before-sent': 'acks',
  'yes-before-reply': 'acks',
  'asked-for-no-reply': 'acks',
  'asked-for-one-copy': 'leader-crash',
  'yes-after-refusal': 'acks',
  'gave-up-then-yes': 'acks',
  'no-while-unknown': 'idempotent-producer',
  'sent-again-plain': 'idempotent-producer',
  'sent-again-as-new': 'idempotent-producer',
  'sent-twice': 'idempotent-consumption',
  'half-sent': 'transaction',
  'committed-before-done': 'offsets-and-commits',
  'skipped-after-error': 'poison-pill',
  'passed-unasked': 'offsets-and-commits',
  'nothing-committed': 'offsets-and-commits',
  'done-not-committed': 'idempotent-consumption',
  'lock-ran-out': 'locks-and-fencing',
  'shipped-twice': 'idempotent-consumption',
  'stuck-at-one': 'poison-pill',
  'parked-meanwhile': 'dependency-down',
};

export function reasonsFor(
  findings: readonly Finding[],
  history: History,
  views: SystemViews,
): readonly Reason[] {
  return findings.map(({entry, ...finding}) => ({
    ...finding,
    at: entry === null ? null : (history[entry]?.at ?? null),
    ...saidOf(finding, views),
  }));
}

function saidOf(
  {code, system, ids, facts}: Omit<Finding, 'entry'>,
  views: SystemViews,
): Pick<Reason, 'text' | 'help' | 'station'> {
  const view = views[system ?? ''];
  const table: Readonly<Record<string, FindingWords>> =
    view?.words.findings ?? words.run.findings;
  const station = (view?.stations ?? stations)[code] ?? null;
  const said = table[code];
  if (!said) return {text: code, help: '', station};
  const who = words.run.orders(ids);
  return {text: said.says(who, ids.length === 1, facts), help: said.help, station};
}

/** What a verdict says of them: of the learner's own copy, also what would have helped. */
export function reasonLines({
  fix,
  diagnosis,
}: {
  readonly fix: WhichRun;
  readonly diagnosis: readonly Reason[];
}): readonly string[] {
  return diagnosis.flatMap(({text, help, station}) =>
    fix === 'mine' ? [text, words.run.helped(help, station)] : [text],
  );
}

/** The moments at which the reasons show, among the others. */
export function withReasons(
  timeline: readonly Moment[],
  reasons: readonly Reason[],
): readonly Moment[] {
  const marks = reasons.flatMap(({at, text}): readonly Moment[] =>
    at === null ? [] : [{at, sign: 'bad', text: words.run.shows(text)}],
  );
  return [...timeline, ...marks].sort((a, b) => a.at - b.at);
}
