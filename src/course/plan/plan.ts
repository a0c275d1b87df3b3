/** From today to the interview: what to learn, and what to ask again, each day. */
import type {Path, PathExtras} from '../course.js';
import {entriesOf, type CourseMap} from '../map.js';
import {remembered} from '../memory/schedule.js';
import type {Progress} from '../progress/progress.js';
import {
  arranged,
  chosen,
  everything,
  inShortest,
  type Left,
  longestPath,
  unseenLabs,
  whatIsLeft,
} from './choice.js';
import {fits, minutesOf, repeatShare, spreadOver} from './packing.js';
import {Rehearsal} from './rehearsal.js';
import {
  answerMinutes,
  leastMinutes,
  repeatsLeft,
  roomsOf,
  spent,
  stationsOf,
} from './rooms.js';
import {type PlanTask, tasksOf} from './tasks.js';
import type {Unit} from './units.js';

type PlanDay = {
  readonly day: number;
  readonly learn: readonly PlanTask[];
  /** How many questions and cards are asked again: never more than a third of a day's minutes. */
  readonly reviews: number;
  readonly minutes: number;
};

export type Plan = {
  /** The day of the interview. */
  readonly interview: number;
  readonly minutesADay: number;
  readonly path: Path;
  /** Today first, the day before the interview last; today alone when that is today. */
  readonly days: readonly PlanDay[];
  /** What there is no time for, or what is not on the path that the learner wants. */
  readonly leftOut: readonly PlanTask[];
  /** Keys of the stations whose lesson and card are done then, and of those whose are not, in the order of the path. */
  readonly defended: readonly string[];
  readonly undefended: readonly string[];
  /** Ids of the labs that the path must show, and for which there is no time. */
  readonly unseen: readonly string[];
  /** With so many minutes a day there would be time for all that makes the path; null: there is, or with none. */
  readonly minutesOfPath: number | null;
  /** With so many minutes a day nothing would be left out of the path that the learner wants, or of the longest; null: with none. */
  readonly minutesNeeded: number | null;
  /** The mean chance to remember on the day of the interview what was answered so far; null: nothing was. */
  readonly recall: {readonly planned: number; readonly without: number} | null;
};

export type PlanWish = {
  /** The day of the interview. */
  readonly interview: number;
  readonly minutesADay: number;
  /** null: the longest one that there is time for, and more where there is more. */
  readonly path: Path | null;
};

/**
 * A plan for the days until the interview, made anew from all that was done: so it adapts.
 *
 * What makes a path comes in first: its stations in short, its labs and its interviews; then, as far as
 * there is room, further labs and the quizzes. What was chosen is done in the order of the course, evenly over the days. A third of
 * each day is for questions and cards that come again, each time for the one whose chance to be
 * remembered at the interview an answer on that day raises most.
 */
export function planUntil(
  progress: Progress,
  {map, extras}: {readonly map: CourseMap; readonly extras: PathExtras},
  {interview, minutesADay, path: wish}: PlanWish,
): Plan {
  const {today} = progress.memory;
  const length = Math.max(1, interview - today);
  const left = whatIsLeft(progress, entriesOf(map), {extras, days: length});
  const rooms = roomsOf(progress, map, {length, minutesADay});
  const path = wish ?? longestPath(left, rooms);
  const choice = {path, beyond: wish === null};
  const units = chosen(left, choice, rooms);
  const days = spreadOver(arranged(left, units), rooms).days;
  const most = {...choice, path: wish ?? 'month'};
  const minutesFor = (all: readonly Unit[]): number | null =>
    leastMinutes((minutes) =>
      fits(all, roomsOf(progress, map, {length, minutesADay: minutes})),
    );
  const short = inShortest(left, path);
  return {
    ...{interview, minutesADay, path},
    ...rehearsed(progress, map, {days, interview, minutesADay}),
    leftOut: tasksOf(notChosen(left, units, path)),
    ...defence(left, units),
    unseen: unseenLabs(left, units, path),
    minutesOfPath: fits(short, rooms) ? null : minutesFor(short),
    minutesNeeded: minutesFor(arranged(left, everything(left, most))),
  };
}

type Learning = {
  readonly days: readonly (readonly Unit[])[];
  readonly interview: number;
  readonly minutesADay: number;
};

/** The days with what is asked again, and what comes of it. */
function rehearsed(
  progress: Progress,
  map: CourseMap,
  {days, interview, minutesADay}: Learning,
): Pick<Plan, 'days' | 'recall'> {
  const {memory} = progress;
  const {today} = memory;
  const rehearsal = new Rehearsal(remembered(memory, stationsOf(map)), {
    ...{today, interview},
  });
  const without = rehearsal.recall();
  const answer = answerMinutes(progress);
  const planned = days.map((units, index): PlanDay => {
    const first = index === 0;
    const share = first ? repeatsLeft(progress, minutesADay) : minutesADay * repeatShare;
    const learning = minutesOf(units);
    const free = minutesADay - learning - (first ? spent(progress, map) : 0);
    const most = Math.max(0, Math.floor(Math.min(share, free) / answer + 1e-9));
    const reviews = rehearsal.answer(today + index, most);
    for (const {questions} of units) rehearsal.learn(today + index, questions);
    const minutes = Math.round(learning + reviews * answer);
    return {day: today + index, learn: tasksOf(units), reviews, minutes};
  });
  const recall = rehearsal.recall();
  return {
    days: planned,
    recall: without === null || recall === null ? null : {planned: recall, without},
  };
}

function notChosen(left: Left, units: ReadonlySet<Unit>, path: Path): readonly Unit[] {
  const all = [...left.units.values(), left.extras[path]].flat();
  return all.filter((unit) => !units.has(unit));
}

function defence(
  left: Left,
  units: ReadonlySet<Unit>,
): Pick<Plan, 'defended' | 'undefended'> {
  const stations = left.order.filter(({kind}) => kind === 'station');
  const isDefended = (key: string): boolean =>
    (left.units.get(key) ?? []).every(
      (unit) =>
        units.has(unit) ||
        (unit.do === 'learn' && (unit.part === 'quiz' || unit.part === 'lab')),
    );
  const keys = stations.map(({key}) => key);
  return {
    defended: keys.filter((key) => isDefended(key)),
    undefended: keys.filter((key) => !isDefended(key)),
  };
}
