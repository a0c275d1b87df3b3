/** What the codes of a run say, in the words of the engine and of the run's systems. */
import {type Doubt, textOf} from '../../engine/evidence.js';
import type {Facts, Misbehaviour} from '../../engine/history/history.js';
import type {SystemViews, SystemWords, Wording} from '../../engine/system-view.js';
import {adviceOf, isError, paragraph} from '../words/advice.js';
import {words} from '../words/words.js';

type Table = Readonly<
  Record<string, (facts: Facts, system: SystemWords | null) => string>
>;
type Own = Readonly<Record<string, Wording>> | undefined;

/** A code and its facts; `of` is the system whose words go into the engine's own. */
type Said = {
  readonly code: string;
  readonly facts: Facts;
  readonly of: SystemWords | null;
};

/** What a record of before codes says in its own words is said so; a system's own words go before the engine's. */
function look({code, facts, of}: Said, own: Own, table: Table): string {
  const {text} = facts;
  if (typeof text === 'string') return text;
  return own?.[code]?.(facts) ?? table[code]?.(facts, of) ?? code;
}

const wordsOf = (views: SystemViews, {system}: Facts): SystemWords | null =>
  views[textOf(system)]?.words ?? null;

/** The rest of the sentence: what was seen. */
function detailOf(facts: Facts, views: SystemViews): string {
  const {why, text, said} = facts;
  if (why === undefined) return typeof text === 'string' ? text : textOf(said);
  const of = wordsOf(views, facts);
  return look({code: textOf(why), facts, of}, of?.misbehaviours, words.run.whys);
}

/** Of a program that runs on: how another one ended is told with what it printed. */
const ofWhoGoesOn: ReadonlySet<Misbehaviour> = new Set(['hung', 'never-acknowledged']);

/** Says how one of the shop's programs broke the rules: "checkout hung: …". */
export function misbehaviour(
  {
    program,
    how,
    facts,
  }: {readonly program: string; readonly how: Misbehaviour; readonly facts: Facts},
  views: SystemViews,
): string {
  const detail = detailOf(facts, views);
  const {busy, last} = facts;
  const told = busy === true ? words.run.busy(detail) : detail;
  const whole =
    last !== undefined && ofWhoGoesOn.has(how) ? words.run.printed(told, last) : told;
  return words.run.misbehaviour(program, how, whole);
}

type OfSystem = {readonly system?: string | undefined; readonly facts: Facts};

/** What the machine, a system or the trainer did. */
export function trouble(
  {code, system, facts}: OfSystem & {readonly code: string},
  views: SystemViews,
): string {
  const error = {what: code, facts, system: system ?? null};
  if (isError(error, views)) return paragraph(adviceOf(error, views));
  const of = views[system ?? '']?.words ?? null;
  return look({code, facts, of}, of?.troubles, words.run.troubles);
}

/** What had to be so. */
export function premiseWords(
  {premise, system, facts}: OfSystem & {readonly premise: string},
  views: SystemViews,
): string {
  const of = views[system ?? '']?.words ?? wordsOf(views, facts);
  return look({code: premise, facts, of}, of?.premises, words.run.premises);
}

type Because = keyof typeof words.run.doubtsBecause;

/** What the other code says, for the doubts that end with it. */
const because: Readonly<Record<Because, (facts: Facts, views: SystemViews) => string>> = {
  environment: (facts, views) =>
    trouble({code: textOf(facts['code']), system: textOf(facts['system']), facts}, views),
  misbehaved: (facts, views) =>
    misbehaviour(
      {
        program: textOf(facts['program']),
        how: textOf(facts['how']) as Misbehaviour,
        facts,
      },
      views,
    ),
  premise: (facts, views) =>
    premiseWords(
      {premise: textOf(facts['premise']), system: textOf(facts['system']), facts},
      views,
    ),
  'orders-unread': detailOf,
  'holding-unread': detailOf,
  'shipping-stopped': detailOf,
};

const isBecause = (code: string): code is Because => Object.hasOwn(because, code);

/** Why a run proves nothing, as full sentences; `store` is the system that the orders lie in. */
export function doubtSentences(
  found: readonly Doubt[],
  views: SystemViews,
  store: string,
): readonly string[] {
  const {doubts, doubtsBecause, sentence} = words.run;
  return found.map(({code, system, facts}) => {
    const of = wordsOf(views, facts) ?? views[store]?.words ?? null;
    if (isBecause(code)) {
      const holding = textOf(facts['holding']);
      const why = because[code](facts, views);
      return sentence(doubtsBecause[code](why, {system: of, holding}));
    }
    return sentence(look({code, facts, of}, views[system ?? '']?.words.doubts, doubts));
  });
}

/** How a reading or shipping that stopped early ended, for a moment of the timeline. */
export const stoppedBecause = detailOf;
