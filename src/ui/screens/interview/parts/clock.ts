import {passed} from '../../../../course/interview/begin.js';
import {answerMinutes} from '../../../../course/interview/length.js';
import type {Clock, Held} from '../interview-screen.js';

/** The clock is looked at twice a second: what is longer is a clock that was set, or a machine that slept. */
const longestGap = 5000;

export function ticking({last, spent}: Clock, now: number): Clock {
  return {spent: spent + passed(last, now, longestGap), last: now};
}

/** Milliseconds that the answer may take. */
export const limitOf = ({record}: Held): number => answerMinutes[record.minutes] * 60_000;

export const timeLeft = (held: Held, {spent}: Clock): string => {
  const {interview, practice} = held.world.t;
  return practice.left(interview.minutesOf(Math.max(0, limitOf(held) - spent)));
};
