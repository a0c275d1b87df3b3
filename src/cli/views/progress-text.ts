import type {WhatIsNext} from '../../presenting/what-is-next.js';
import {lastPriceSentence} from '../../systems/kafka/evidence/price/last-price.js';
import {type CourseMap, entriesOf, isTask, type Task} from '../../course/map.js';
import type {Progress} from '../../course/progress/progress.js';
import {
  entryMark,
  type Mark,
  type StationState,
  stationState,
} from '../../course/progress/station-state.js';
import {totalsNow} from '../../course/progress/totals.js';
import {counted} from '../../grammar/en.js';
import type {Output} from '../output.js';

const signs: Readonly<Record<Mark, string>> = {done: '✓', begun: '◐', open: '○'};

/** Where the learner is: a line for each station and each lab that none leads to, then what is next. */
export function progressText(
  map: CourseMap,
  progress: Progress,
  {next, paint}: {readonly next: WhatIsNext; readonly paint: Output['paint']},
): string {
  const stages = map
    .map(({title, entries}) => ({title, entries: entries.filter(isTask)}))
    .filter(({entries}) => entries.length > 0)
    .map(({title, entries}) =>
      [
        paint('bold', title),
        ...entries.map((entry) => {
          const mark = signs[entryMark(progress, entry)];
          return `${mark} ${entry.title} (${entry.id}): ${entryWords(progress, entry)}`;
        }),
      ].join('\n'),
    );
  return [
    ...stages,
    totalsLine(progress, map),
    ...(progress.price === null
      ? []
      : [`The price of reliability: ${lastPriceSentence(progress.price)}`]),
    `Next: ${next.what}, because ${next.why}.\n${next.command}`,
  ].join('\n\n');
}

/** `In all: 3 of 15 lessons read, 41 of 151 questions right, …` */
function totalsLine(progress: Progress, map: CourseMap): string {
  const {lessonsRead, questionsRight, labsDone, cardsRated, of} = totalsNow(
    progress,
    map,
  );
  const parts = [
    [lessonsRead, of.lessons, 'lesson', 'read'],
    [questionsRight, of.questions, 'question', 'right'],
    [labsDone, of.labs, 'lab', 'done'],
    [cardsRated, of.cards, 'card', 'rated'],
  ] as const;
  return `In all: ${parts.map(([done, all, noun, how]) => `${done} of ${counted(all, noun)} ${how}`).join(', ')}.`;
}

function entryWords(progress: Progress, entry: Task): string {
  return entry.kind === 'lab'
    ? labWords[entryMark(progress, entry)]
    : stateWords(stationState(progress, entry));
}

const labWords = {done: 'lab done', begun: 'lab begun', open: 'lab not run'};

/** `lesson read, quiz 7 of 10 right, lab not run, card not rated` */
function stateWords({lesson, quiz, lab, card}: StationState): string {
  const lessons = {
    done: 'lesson read',
    begun: 'lesson half read',
    open: 'lesson not read',
  };
  return [
    lessons[lesson],
    quiz.answered === 0 ? 'quiz not begun' : `quiz ${quiz.right} of ${quiz.of} right`,
    ...(lab === null ? [] : [labWords[lab]]),
    card === 'done' ? 'card rated' : 'card not rated',
  ].join(', ');
}

/** The same as data. */
export function progressData(
  map: CourseMap,
  progress: Progress,
  {next, notices}: {readonly next: WhatIsNext; readonly notices: readonly string[]},
): unknown {
  const entries = entriesOf(map);
  const stations = entries
    .filter((entry) => entry.kind === 'station')
    .map((station) => ({
      id: station.id,
      stage: station.stage,
      title: station.title,
      ...stationState(progress, station),
    }));
  const otherLabs = entries
    .filter((entry) => entry.kind === 'lab')
    .map((lab) => ({
      id: lab.id,
      stage: lab.stage,
      title: lab.title,
      lab: entryMark(progress, lab),
    }));
  const {interview, price} = progress;
  const totals = totalsNow(progress, map);
  const labs = Object.fromEntries(progress.labs);
  const {step, command} = next;
  return {
    schema: 1,
    stations,
    otherLabs,
    labs,
    totals,
    interview,
    price: price && {...price, at: new Date(price.at).toISOString()},
    next: {...step, command},
    notices,
  };
}
