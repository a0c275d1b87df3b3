import {answeringFact, passed, saidEach} from '../../../../course/interview/begin.js';
import {answerMinutes} from '../../../../course/interview/length.js';
import {say, type Effect} from '../../../state/step.js';
import {type Clock, type Held, type StageOf, whereOf} from '../interview-screen.js';

/** The clock is looked at twice a second: what is longer is a clock that was set, or a machine that slept. */
const longestGap = 5000;

type Timed = Held<StageOf<'typing' | 'aloud'>>;
type Answering = Held<StageOf<'brief' | 'typing' | 'aloud'>>;

/** Begins, or goes on where the answer was left. */
export const clockOf = (held: Answering): Clock => ({
  spent: Math.min(spentOf(held), limitOf(held)),
  last: held.world.now,
});

export function ticking({last, spent}: Clock, now: number): Clock {
  return {spent: spent + passed(last, now, longestGap), last: now};
}

/** Milliseconds that the answer may take. */
export const limitOf = ({record}: Held): number => answerMinutes[record.minutes] * 60_000;

export const timeLeft = (held: Held, {spent}: Clock): string => {
  const {interview, practice} = held.world.t;
  return practice.left(interview.minutesOf(Math.max(0, limitOf(held) - spent)));
};

/** What is used of the time, where that was not said yet; `leaving`: to the millisecond. */
export function saidTime(held: Timed, leaving = false): readonly Effect[] {
  const {spent} = held.stage.clock;
  const more = spent - spentOf(held);
  if (more <= 0 || (!leaving && more < saidEach)) return [];
  return [say(answeringFact(whereOf(held), spent))];
}

const spentOf = ({record, stage}: Answering): number =>
  record.rounds.find(({opening}) => opening === stage.opening.id)?.spent ?? 0;
