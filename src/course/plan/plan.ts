/** From today to the interview: what to learn, and what to ask again, each day. */
import type {Path, PathExtras} from '../course.js';
import {entriesOf, type CourseMap} from '../map.js';
import {dueItems, remembered} from '../memory/schedule.js';
import type {Progress} from '../progress/progress.js';
import {
  arranged,
  chosen,
  everything,
  type Left,
  longestPath,
  whatIsLeft,
} from './choice.js';
import {heldToday} from './extras.js';
import {fits, minutesOf, repeatShare, type Rooms, spreadOver} from './packing.js';
import {Rehearsal} from './rehearsal.js';
import {mostMinutes} from './settings.js';
import {type Part, spentToday, type Unit} from './units.js';

/** Something to do on a day: parts of an entry of the map, by its key, or something over the whole course. */
export type PlanTask =
  | (Omit<Extract<Unit, {do: 'learn'}>, 'part'> & {readonly parts: readonly Part[]})
  | Exclude<Unit, {do: 'learn'}>;

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

const minuteMs = 60_000;

/**
 * A plan for the days until the interview, made anew from all that was done: so it adapts.
 *
 * The stations of a path come in short first, then its interviews, then quizzes and labs, as far as
 * there is room; what was chosen is done in the order of the course, evenly over the days. A third of
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
  const all = arranged(left, everything(left, most));
  const enough = (minutes: number): boolean =>
    fits(all, roomsOf(progress, map, {length, minutesADay: minutes}));
  return {
    ...{interview, minutesADay, path},
    ...rehearsed(progress, map, {days, interview, minutesADay}),
    leftOut: tasksOf(notChosen(left, units, path)),
    ...defence(left, units),
    minutesNeeded: leastMinutes(enough),
  };
}

/** How much room there is for new things on each day. */
function roomsOf(
  progress: Progress,
  map: CourseMap,
  {length, minutesADay}: {readonly length: number; readonly minutesADay: number},
): Rooms {
  const {memory} = progress;
  const stations = stationsOf(map);
  const answer = answerMinutes(progress);
  const due = dueItems(memory, stations).length * answer;
  const repeats = Math.min(due, repeatsLeft(progress, minutesADay));
  return {
    days: length,
    minutesADay,
    today: Math.max(0, minutesADay - spent(progress, map) - repeats),
    known: remembered(memory, stations).length,
    answerMinutes: answer,
  };
}

const stationsOf = (map: CourseMap) =>
  entriesOf(map).filter((entry) => entry.kind === 'station');

const answerMinutes = ({memory}: Progress): number => memory.msPerAnswer / minuteMs;

const spent = (progress: Progress, map: CourseMap): number =>
  spentToday(progress, entriesOf(map)) + heldToday(progress);

/** Minutes that may still be for repeats today. */
function repeatsLeft(progress: Progress, minutesADay: number): number {
  const {recalls, today} = progress.memory;
  const asked = (recalls.get(today)?.asked ?? 0) * answerMinutes(progress);
  return Math.max(0, minutesADay * repeatShare - asked);
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

/** Units of the same entry are one task. */
function tasksOf(units: readonly Unit[]): readonly PlanTask[] {
  const tasks: PlanTask[] = [];
  for (const unit of units) {
    const last = tasks.at(-1);
    if (unit.do !== 'learn') tasks.push(unit);
    else if (last?.do === 'learn' && last.key === unit.key)
      tasks.splice(-1, 1, {
        ...last,
        parts: [...last.parts, unit.part],
        minutes: last.minutes + unit.minutes,
        questions: last.questions + unit.questions,
      });
    else {
      const {key, minutes, questions, part} = unit;
      tasks.push({do: 'learn', key, minutes, questions, parts: [part]});
    }
  }
  return tasks.map((task) => ({...task, minutes: Math.round(task.minutes)}));
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

const minutesStep = 5;

/** The least that is enough, found by halving. */
function leastMinutes(enough: (minutes: number) => boolean): number | null {
  let low = 0;
  let high = mostMinutes / minutesStep;
  if (!enough(mostMinutes)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle * minutesStep)) high = middle;
    else low = middle;
  }
  return high * minutesStep;
}
