/** What an interview is worth: of what a program has graded alone. */
import type {AnswerResult} from '../progress/event.js';
import {axes, type Axis} from './opening.js';
import type {InterviewRecord, ProbeResult} from './record.js';

/** Points earned, of how many. */
export type Share = {readonly earned: number; readonly of: number};

const worth: Readonly<Record<AnswerResult, number>> = {
  right: 1,
  partly: 0.5,
  wrong: 0,
  shown: 0,
};

const shareOf = (probes: readonly ProbeResult[]): Share => ({
  earned: probes.reduce((sum, {result}) => sum + worth[result], 0),
  of: probes.length,
});

export type Score = {
  readonly all: Share;
  readonly axes: readonly (Share & {readonly axis: Axis})[];
  readonly clarifying: Share;
  /** Those of the probes that ask for what many believe. */
  readonly traps: Share;
};

/** Each probe counts one, and so does the clarifying of each opening: what was worth asking, less the decoys. */
export function scoreOf({rounds}: Pick<InterviewRecord, 'rounds'>): Score {
  const probes = rounds.flatMap((round) => round.probes);
  const clarified = rounds.flatMap(({clarified: one}) => one ?? []);
  const clarifying = {
    earned: clarified.reduce(
      (sum, {hits, of, decoys}) => sum + (of === 0 ? 0 : Math.max(0, hits - decoys) / of),
      0,
    ),
    of: clarified.length,
  };
  const graded = shareOf(probes);
  return {
    all: {
      earned: graded.earned + clarifying.earned,
      of: graded.of + clarifying.of,
    },
    axes: axes
      .map((axis) => ({axis, ...shareOf(probes.filter((one) => one.axis === axis))}))
      .filter(({of}) => of > 0),
    clarifying,
    traps: shareOf(probes.filter(({trap}) => trap)),
  };
}

/** Whether all that is graded is answered: the rubric is for oneself. */
export const isWhole = ({rounds}: Pick<InterviewRecord, 'rounds'>): boolean =>
  rounds.length > 0 &&
  rounds.every(({answered, probes}) => answered !== null && probes.length > 0);

/** The interviews that are comparable, in the order in which they were held. */
export function trendOf(
  records: readonly InterviewRecord[],
): readonly (Pick<InterviewRecord, 'id' | 'at' | 'level' | 'minutes'> & Share)[] {
  return records.filter(isWhole).map((record) => ({
    ...{id: record.id, at: record.at, level: record.level, minutes: record.minutes},
    ...scoreOf(record).all,
  }));
}
