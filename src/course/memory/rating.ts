import type {AnswerResult} from '../progress/event.js';

/** How well something was remembered, in the words of the scheduler. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/**
 * An answer as a rating. Wrong, or shown on request: again. Partly right: hard. Right: good; but
 * hard on a day on which it had been missed before, because the answer had just been read.
 * Nothing here is easy: only the learner can say that, and does so with a key of its own.
 */
export function ratingOf(result: AnswerResult, missedToday: boolean): Rating {
  switch (result) {
    case 'wrong':
    case 'shown':
      return 'again';
    case 'partly':
      return 'hard';
    case 'right':
      return missedToday ? 'hard' : 'good';
  }
}

const goodShare = 3 / 4;
const hardShare = 1 / 2;

/**
 * An interview card is graded by the learner, who is kinder than an interviewer: three quarters of
 * the points must have been said for good, half of them for hard.
 */
export function cardResult(ticks: number, of: number): AnswerResult {
  if (of === 0 || ticks >= of * goodShare) return 'right';
  return ticks >= of * hardShare ? 'partly' : 'wrong';
}

/** How many points of a card make it good. */
export const cardPass = (of: number): number => Math.max(1, Math.ceil(of * goodShare));
