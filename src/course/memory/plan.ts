/** From today to the interview: what to learn, and what to ask again, each day. */
import type {MapEntry} from '../map.js';
import type {Progress} from '../progress/progress.js';
import {tasksLeft, spentToday, type Task} from './plan-tasks.js';
import {Rehearsal} from './rehearsal.js';
import {remembered} from './schedule.js';

type PlanDay = {
  readonly day: number;
  /** What is begun that day, by the keys of the map. */
  readonly learn: readonly string[];
  /** How many questions and cards are asked again. */
  readonly reviews: number;
  readonly minutes: number;
};

export type Plan = {
  /** The day of the interview. */
  readonly interview: number;
  readonly minutesADay: number;
  /** Today first, the day before the interview last; today alone when that is today. */
  readonly days: readonly PlanDay[];
  /** What there is no time for, by the keys of the map. */
  readonly leftOut: readonly string[];
  /** With so many minutes a day nothing would be left out. */
  readonly minutesNeeded: number;
  /** The mean chance to remember on the day of the interview what was answered so far; null: nothing was. */
  readonly recall: {readonly planned: number; readonly without: number} | null;
};

/** Of the days before the interview, so many are for new things; the rest is for repeating. */
const teachingShare = 0.8;
const minuteMs = 60_000;

/**
 * A plan for the days until the interview, made anew from all that was done: so it adapts.
 *
 * New things come evenly over the first four fifths of the days, those of the core path first, so
 * that each of them is seen and can be repeated. What is left of a day's minutes goes to questions
 * and cards, each time to the one whose chance to be remembered at the interview an answer on that
 * day raises most. That is greedy, day by day; a question that was just asked gains little, so the
 * gaps become those of the schedule by themselves, and the last days repeat all that time allows.
 */
export function planUntil(
  progress: Progress,
  entries: readonly MapEntry[],
  {interview, minutesADay}: {readonly interview: number; readonly minutesADay: number},
): Plan {
  const {memory} = progress;
  const {today, msPerAnswer} = memory;
  const length = Math.max(1, interview - today);
  const teaching = Math.max(1, Math.ceil(length * teachingShare));
  const tasks = tasksLeft(progress, entries);
  const stations = entries.filter((entry) => entry.kind === 'station');
  const rehearsal = new Rehearsal(remembered(memory, stations), {today, interview});
  const without = rehearsal.recall();
  const left = [...tasks];
  const answerMinutes = msPerAnswer / minuteMs;
  const days = Array.from({length}, (_, index): PlanDay => {
    const spent = index === 0 ? spentToday(memory, entries) : 0;
    const room = Math.max(0, minutesADay - spent);
    const learn = index < teaching ? taken(left, room, teaching - index) : [];
    const learning = minutesOf(learn);
    const most = Math.floor(Math.max(0, room - learning) / answerMinutes);
    const reviews = rehearsal.answer(today + index, most);
    for (const {questions} of learn) rehearsal.learn(today + index, questions);
    return {
      day: today + index,
      learn: learn.map(({key}) => key),
      reviews,
      minutes: Math.round(learning + reviews * answerMinutes),
    };
  });
  const planned = rehearsal.recall();
  return {
    ...{interview, minutesADay, days},
    leftOut: left.map(({key}) => key),
    minutesNeeded: Math.ceil(minutesOf(tasks) / teaching),
    recall: without === null || planned === null ? null : {planned, without},
  };
}

const minutesOf = (tasks: readonly Task[]): number =>
  tasks.reduce((sum, {minutes}) => sum + minutes, 0);

/**
 * Takes the tasks of one day from the list: an even share of what is left, as far as there is room.
 * A task that is longer than a day's minutes is taken alone; nobody stops in the middle of a lab.
 */
function taken(left: Task[], room: number, days: number): readonly Task[] {
  const share = minutesOf(left) / days;
  const took: Task[] = [];
  let used = 0;
  for (let next = left[0]; next !== undefined && used < share; next = left[0]) {
    const fits = used + next.minutes <= room;
    if (!fits && (took.length > 0 || room <= 0)) break;
    took.push(next);
    used += next.minutes;
    left.shift();
  }
  return took;
}
