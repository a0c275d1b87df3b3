import {dueItems, stationMemory} from '../memory/schedule.js';
import type {AnswerResult} from './event.js';
import {type Progress, untouchedLab, untouchedStation} from './progress.js';
import {type Outline, type OutlineStation, stationState} from './station-state.js';

/** What to do next, and why: the id of a sentence with what goes into it. */
export type NextStep =
  | {
      readonly do: 'lesson';
      readonly station: string;
      readonly why:
        {readonly id: 'not-read'} | {readonly id: 'half-read'; readonly page: number};
    }
  | {
      readonly do: 'quiz';
      readonly station: string;
      readonly why:
        | {readonly id: 'unanswered'; readonly left: number; readonly of: number}
        | {readonly id: 'not-right'; readonly questions: readonly string[]};
    }
  | {
      readonly do: 'lab';
      /** null: no station leads to it. */
      readonly station: string | null;
      readonly lab: string;
      readonly why:
        | {readonly id: 'not-run'}
        | {readonly id: 'not-fixed'; readonly lost: number; readonly acknowledged: number}
        | {
            readonly id: 'answer-not-right';
            readonly question: string;
            readonly result: AnswerResult;
          };
    }
  | {
      readonly do: 'card';
      readonly station: string;
      readonly why: {readonly id: 'not-rated'};
    }
  /** `station`: that of what is most likely forgotten. */
  | {
      readonly do: 'review';
      readonly station: string;
      readonly why: {readonly id: 'due'; readonly items: number};
    }
  | {readonly do: 'interview'; readonly why: {readonly id: 'all-done'}};

/** Id of the station that a step belongs to, or null. */
export function stationOf(step: NextStep): string | null {
  return 'station' in step ? step.station : null;
}

/**
 * The next step: a loss that was seen a moment ago in a lab that no station leads to; then
 * what is due, before it is forgotten; then the core
 * path, in its order; then on through the stations, beginning with the one touched last; then the
 * labs that no station leads to; then back to the questions whose last answer was not right; then a
 * mock interview.
 */
export function nextStep(progress: Progress, outline: Outline): NextStep {
  const stations = fromLastTouched(progress, outline.stations);
  const labs = labsFromLastTouched(progress, outline.labs);
  return (
    lossJustSeen(progress, labs) ??
    reviewStep(progress, outline) ??
    firstOf(touchedFirst(progress, outline.core ?? []), (task) =>
      task.kind === 'lab' ? labStep(progress, task.id) : stepOn(progress, task),
    ) ??
    firstOf(stations, (station) => stepOn(progress, station)) ??
    firstOf(labs, (lab) => labStep(progress, lab)) ??
    firstOf(weakestFirst(progress, stations), (station) =>
      stepBack(progress, station),
    ) ?? {
      do: 'interview',
      why: {id: 'all-done'},
    }
  );
}

function reviewStep({memory}: Progress, {stations}: Outline): NextStep | null {
  const due = dueItems(memory, stations);
  const [first] = due;
  if (first === undefined) return null;
  return {do: 'review', station: first.station, why: {id: 'due', items: due.length}};
}

/** The stations of which least is remembered come first. */
function weakestFirst(
  {memory}: Progress,
  stations: readonly OutlineStation[],
): readonly OutlineStation[] {
  const recall = new Map(
    stations.map((station) => [station.id, stationMemory(memory, station).recall ?? 1]),
  );
  return stations.toSorted((a, b) => (recall.get(a.id) ?? 1) - (recall.get(b.id) ?? 1));
}

function fromLastTouched(
  {last}: Progress,
  stations: readonly OutlineStation[],
): readonly OutlineStation[] {
  const at = stations.findIndex(
    ({id, lab}) => last !== null && (last.kind === 'lab' ? lab : id) === last.id,
  );
  return rotated(stations, at);
}

/** What is under way is finished before the path goes on in its order. */
function touchedFirst(
  {last}: Progress,
  path: NonNullable<Outline['core']>,
): NonNullable<Outline['core']> {
  const isLast = (task: (typeof path)[number]): boolean =>
    last !== null &&
    ((last.kind === task.kind && last.id === task.id) ||
      (last.kind === 'lab' && task.kind === 'station' && task.lab === last.id));
  return [...path.filter(isLast), ...path.filter((task) => !isLast(task))];
}

function labsFromLastTouched(
  {last}: Progress,
  labs: readonly string[],
): readonly string[] {
  return rotated(labs, last?.kind === 'lab' ? labs.indexOf(last.id) : -1);
}

function rotated<T>(all: readonly T[], at: number): readonly T[] {
  return at < 0 ? all : [...all.slice(at), ...all.slice(0, at)];
}

/** The lab that was touched last, when orders were lost there and nothing keeps them yet. */
function lossJustSeen(progress: Progress, [lab]: readonly string[]): NextStep | null {
  const {last} = progress;
  if (lab === undefined || last?.kind !== 'lab' || last.id !== lab) return null;
  const step = labStep(progress, lab);
  return step?.why.id === 'not-fixed' ? step : null;
}

function labStep({labs}: Progress, lab: string): NextStep | null {
  const {done, shipped} = labs.get(lab) ?? untouchedLab;
  if (done) return null;
  const why =
    shipped === null
      ? ({id: 'not-run'} as const)
      : ({id: 'not-fixed', ...shipped} as const);
  return {do: 'lab', station: null, lab, why};
}

function firstOf<T>(
  all: readonly T[],
  step: (one: T) => NextStep | null,
): NextStep | null {
  for (const one of all) {
    const found = step(one);
    if (found) return found;
  }
  return null;
}

function stepOn(progress: Progress, station: OutlineStation): NextStep | null {
  return (
    lessonStep(progress, station) ??
    labWithReason(progress, station) ??
    unanswered(progress, station) ??
    plainLab(progress, station) ??
    cardStep(progress, station)
  );
}

function lessonStep(progress: Progress, {id}: OutlineStation): NextStep | null {
  const {lessonRead, lessonPage} = progress.stations.get(id) ?? untouchedStation;
  if (lessonRead) return null;
  const why =
    lessonPage === null
      ? ({id: 'not-read'} as const)
      : ({id: 'half-read', page: lessonPage} as const);
  return {do: 'lesson', station: id, why};
}

/** A loss that was seen and not yet cured, or an answer that the lab would correct. */
function labWithReason(progress: Progress, station: OutlineStation): NextStep | null {
  const {id, lab} = station;
  if (lab === null) return null;
  const {done, shipped} = progress.labs.get(lab) ?? untouchedLab;
  if (done) return null;
  if (shipped) return {do: 'lab', station: id, lab, why: {id: 'not-fixed', ...shipped}};
  const [question] = notRight(progress, station);
  if (question === undefined) return null;
  const result = progress.stations.get(id)?.questions.get(question)?.last ?? 'wrong';
  return {do: 'lab', station: id, lab, why: {id: 'answer-not-right', question, result}};
}

function unanswered(progress: Progress, station: OutlineStation): NextStep | null {
  const {answered, of} = stationState(progress, station).quiz;
  if (answered === of) return null;
  return {
    do: 'quiz',
    station: station.id,
    why: {id: 'unanswered', left: of - answered, of},
  };
}

function plainLab(progress: Progress, {id, lab}: OutlineStation): NextStep | null {
  if (lab === null || progress.labs.get(lab)?.done === true) return null;
  return {do: 'lab', station: id, lab, why: {id: 'not-run'}};
}

function cardStep(progress: Progress, {id}: OutlineStation): NextStep | null {
  if ((progress.stations.get(id)?.card ?? null) !== null) return null;
  return {do: 'card', station: id, why: {id: 'not-rated'}};
}

function stepBack(progress: Progress, station: OutlineStation): NextStep | null {
  const questions = notRight(progress, station);
  if (questions.length === 0) return null;
  return {do: 'quiz', station: station.id, why: {id: 'not-right', questions}};
}

/** Answered questions whose last answer was not right, the latest answer first. */
function notRight(
  progress: Progress,
  {id, questionIds}: OutlineStation,
): readonly string[] {
  const questions = progress.stations.get(id)?.questions;
  return questionIds
    .flatMap((question) => {
      const own = questions?.get(question);
      return own && own.last !== 'right' ? [{question, at: own.at}] : [];
    })
    .sort((a, b) => b.at - a.at)
    .map(({question}) => question);
}
