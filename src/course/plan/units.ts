/** What there is to learn, in the pieces that a plan puts on days. */
import type {Length} from '../interview/length.js';
import {labKey, stationKey, type Task} from '../map.js';
import type {MapEntry} from '../map.js';
import type {Progress} from '../progress/progress.js';
import {entryMark, stationState} from '../progress/station-state.js';

/** In the order in which they are best done. */
const parts = ['lesson', 'quiz', 'lab', 'card'] as const;
export type Part = (typeof parts)[number];

/** What is done: a part of an entry of the map, by its key; or something that goes over the whole course. */
type Doing =
  | {readonly do: 'learn'; readonly key: string; readonly part: Part}
  | {readonly do: 'own-code'; readonly lab: string}
  | {readonly do: 'incident'; readonly opening: string}
  | {readonly do: 'interview'; readonly length: Length};

/** Nobody stops in the middle of one. */
export type Unit = Doing & {
  readonly minutes: number;
  /** How many questions and cards it leaves to be remembered. */
  readonly questions: number;
};

/** Shares of a station's time without its lab, as its parts usually take them. */
const shares: Readonly<Record<Exclude<Part, 'lab'>, number>> = {
  ...{lesson: 0.25, quiz: 0.6, card: 0.15},
};

/** What is not done yet of an entry. `ownsLab`: its lab is not that of an earlier one, too. */
export function unitsOf(
  progress: Progress,
  entry: Task,
  ownsLab: boolean,
): readonly Unit[] {
  const {key} = entry;
  if (entry.kind === 'lab')
    return entryMark(progress, entry) === 'done'
      ? []
      : [{do: 'learn', key, part: 'lab', minutes: entry.minutes, questions: 0}];
  const {lesson, quiz, lab, card} = stationState(progress, entry);
  const unasked = quiz.of - quiz.answered;
  const left: Readonly<Record<Part, number>> = {
    lesson: lesson === 'done' ? 0 : 1,
    // What was answered wrong is for repeating: here it is only about what was never seen.
    quiz: quiz.of === 0 ? 0 : unasked / quiz.of,
    lab: lab === null || lab === 'done' || !ownsLab ? 0 : 1,
    card: card === 'done' ? 0 : 1,
  };
  const questions: Partial<Record<Part, number>> = {quiz: unasked, card: 1};
  return parts
    .filter((part) => left[part] > 0)
    .map((part) => ({
      ...{do: 'learn', key, part, questions: questions[part] ?? 0},
      minutes: minutesOfPart(entry, part) * left[part],
    }));
}

type Timed = {readonly minutes: number; readonly labMinutes: number};

const minutesOfPart = ({minutes, labMinutes}: Timed, part: Part): number =>
  part === 'lab' ? labMinutes : (minutes - labMinutes) * shares[part];

/** Minutes of the lessons and labs that were done today, as they usually take, and of the answers, as measured. */
export function spentToday(
  {memory: {done}}: Progress,
  entries: readonly MapEntry[],
): number {
  const lessons = done.lessons.map((id) => {
    const station = entries.find(({key}) => key === stationKey(id));
    return station?.kind === 'station' ? minutesOfPart(station, 'lesson') : 0;
  });
  const labs = done.labs.map((id) => {
    const own = entries.find((one) =>
      one.kind === 'station' ? one.lab === id : one.key === labKey(id),
    );
    return own?.kind === 'station' ? own.labMinutes : (own?.minutes ?? 0);
  });
  return [...lessons, ...labs].reduce((sum, one) => sum + one, done.answerMs / 60_000);
}
