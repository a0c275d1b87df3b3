import type {AnswerResult} from '../progress/event.js';
import type {Axis, Focus, Level, Opening, Probe} from './opening.js';
import type {Length} from './length.js';
import type {InterviewRecord, Round} from './record.js';
import {isWhole, type Score, scoreOf} from './score.js';
import {wayThrough} from './step.js';

type ProbeReport = {
  readonly probe: Probe;
  readonly result: AnswerResult;
  readonly ms: number;
};

export type RoundReport = {
  readonly opening: Opening;
  /** Worth asking and not asked; asked and not worth it. */
  readonly unasked: readonly string[];
  readonly decoys: readonly string[];
  /** `words`: null where it was spoken; `ms`: null: not answered. */
  readonly answer: {readonly ms: number; readonly words: number | null} | null;
  readonly probes: readonly ProbeReport[];
  /** What one found in one's own answer: for oneself, no part of the score. */
  readonly claims: {
    readonly sound: number;
    readonly of: number;
    /** False beliefs that one claimed, by their text and what is so. */
    readonly beliefs: readonly {readonly text: string; readonly why: string}[];
    readonly placed: string | null;
  } | null;
};

export type InterviewReport = {
  readonly id: string;
  readonly at: number;
  readonly level: Level;
  readonly focus: Focus;
  readonly minutes: Length;
  readonly whole: boolean;
  readonly score: Score;
  readonly rounds: readonly RoundReport[];
  /** Ids, what was missed most often first. */
  readonly read: readonly string[];
  readonly run: readonly string[];
  /** Axes along which not all was right, the weakest first. */
  readonly weakest: readonly Axis[];
};

export function reportOf(
  record: InterviewRecord,
  openings: ReadonlyMap<string, Opening>,
): InterviewReport {
  const rounds = record.rounds.flatMap((round) => {
    const opening = openings.get(round.opening);
    return opening === undefined ? [] : [roundOf(round, opening)];
  });
  const missed = rounds
    .flatMap(({probes}) => probes)
    .filter(({result}) => result !== 'right')
    .map(({probe}) => probe);
  const score = scoreOf(record);
  const {id, at, level, focus, minutes} = record;
  return {
    ...{id, at, level, focus, minutes, score, rounds, whole: isWhole(record)},
    read: mostFirst(missed.flatMap(({station}) => station ?? [])),
    run: mostFirst(missed.flatMap(({question}) => question.lab ?? [])),
    weakest: score.axes
      .filter(({earned, of}) => earned < of)
      .toSorted((a, b) => a.earned / a.of - b.earned / b.of)
      .map(({axis}) => axis),
  };
}

function roundOf(round: Round, opening: Opening): RoundReport {
  const asked = round.clarified?.asked ?? [];
  const clarify = round.clarified === null ? [] : opening.clarify;
  return {
    opening,
    unasked: clarify
      .filter((one) => one.worth && !asked.includes(one.id))
      .map(({text}) => text),
    decoys: clarify
      .filter((one) => !one.worth && asked.includes(one.id))
      .map(({text}) => text),
    answer: round.answered,
    probes: wayThrough(round, opening).path.flatMap(({probe: id, result, ms}) => {
      const probe = opening.graph.get(id);
      return probe === undefined ? [] : [{probe, result, ms}];
    }),
    claims: round.claimed && claimsOf(round.claimed, opening),
  };
}

function claimsOf(
  {quotes, placed}: NonNullable<Round['claimed']>,
  {rubric}: Opening,
): RoundReport['claims'] {
  const claimed = rubric.filter(({id}) => Object.hasOwn(quotes, id));
  return {
    sound: claimed.filter(({sound}) => sound).length,
    of: rubric.filter(({sound}) => sound).length,
    beliefs: claimed.filter(({sound}) => !sound).map(({text, why}) => ({text, why})),
    placed,
  };
}

/** Each once, what stands there most often first. */
function mostFirst(ids: readonly string[]): readonly string[] {
  const times = (id: string): number => ids.filter((one) => one === id).length;
  return [...new Set(ids)].toSorted((a, b) => times(b) - times(a));
}
