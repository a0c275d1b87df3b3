import {answeringFact, passed, saidEach} from '../../../course/interview/begin.js';
import type {Interviewing} from './interviewing.js';

/** A clock that jumps ahead takes no more than this from the time of an answer. */
const longestGap = 120_000;

export type Stopwatch = {
  /** Milliseconds that the answer has taken when it was looked at last. */
  readonly spent: () => number;
  /** Looks at the clock: milliseconds so far. What is used is remembered now and then. */
  readonly tick: () => number;
  /** Remembers what is used so far. */
  readonly keep: () => Promise<void>;
};

/** The time of an answer, which goes on where it was left. */
export function stopwatch(
  opening: string,
  {record, session}: Pick<Interviewing, 'record' | 'session'>,
): Stopwatch {
  const {id: interview, rounds} = record();
  let spent = rounds.find((round) => round.opening === opening)?.spent ?? 0;
  let kept = spent;
  let last = session.now();
  const keep = async (): Promise<void> => {
    if (spent === kept) return;
    kept = spent;
    await session.remember(answeringFact({interview, opening}, spent));
  };
  const look = (): void => {
    const at = session.now();
    spent += passed(last, at, longestGap);
    last = at;
  };
  return {
    spent: () => spent,
    keep: () => {
      look();
      return keep();
    },
    tick: () => {
      look();
      if (spent - kept >= saidEach) void keep();
      return spent;
    },
  };
}
