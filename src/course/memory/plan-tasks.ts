import {isTask, labKey, type MapEntry, stationKey, type Task as MapTask} from '../map.js';
import type {Progress} from '../progress/progress.js';
import {entryMark, stationState} from '../progress/station-state.js';
import type {Memory} from './memory.js';

/** Something new, and how long the rest of it takes. */
export type Task = {
  /** Key of the map. */
  readonly key: string;
  readonly minutes: number;
  /** How many questions and cards it leaves to be remembered. */
  readonly questions: number;
};

/** Shares of a station's time, as its parts usually take them. */
const shares = {lesson: 0.25, quiz: 0.3, lab: 0.35, card: 0.1};

/** What is not done yet of the map, the core path first, in the order of the course. */
export function tasksLeft(
  progress: Progress,
  entries: readonly MapEntry[],
): readonly Task[] {
  const tasks = entries
    .filter(isTask)
    .flatMap((entry): readonly (Task & {core: boolean})[] => {
      const minutes = entry.minutes * shareLeft(progress, entry);
      const {key, core} = entry;
      return minutes === 0
        ? []
        : [{key, core, minutes, questions: unasked(progress, entry)}];
    });
  return [...tasks.filter(({core}) => core), ...tasks.filter(({core}) => !core)];
}

function shareLeft(progress: Progress, entry: MapTask): number {
  if (entry.kind === 'lab') return entryMark(progress, entry) === 'done' ? 0 : 1;
  const {lesson, quiz, lab, card} = stationState(progress, entry);
  const whole = 1 - (lab === null ? shares.lab : 0);
  const left =
    (lesson === 'done' ? 0 : shares.lesson) +
    // What was answered wrong is for repeating: here it is only about what was never seen.
    (quiz.of === 0 ? 0 : shares.quiz * (1 - quiz.answered / quiz.of)) +
    (lab === null || lab === 'done' ? 0 : shares.lab) +
    (card === 'done' ? 0 : shares.card);
  return left / whole;
}

function unasked(progress: Progress, entry: MapTask): number {
  if (entry.kind === 'lab') return 0;
  const {quiz, card} = stationState(progress, entry);
  return quiz.of - quiz.answered + (card === 'done' ? 0 : 1);
}

/** Minutes that were learned today: answers as measured, lessons and labs as they usually take. */
export function spentToday({done}: Memory, entries: readonly MapEntry[]): number {
  const minutes = (key: string, share: number): number =>
    (entries.find((entry) => entry.key === key)?.minutes ?? 0) * share;
  const lessons = done.lessons.map((id) => minutes(stationKey(id), shares.lesson));
  const labs = done.labs.map((id) => {
    const station = entries.find((one) => one.kind === 'station' && one.lab === id);
    return station === undefined
      ? minutes(labKey(id), 1)
      : minutes(station.key, shares.lab);
  });
  return [...lessons, ...labs].reduce((sum, one) => sum + one, done.answerMs / 60_000);
}
