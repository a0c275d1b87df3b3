import type {WhatIsNext} from '../../app/what-is-next.js';
import type {Course} from '../../course/course.js';
import {stationsOf} from '../../course/outline.js';
import type {Progress} from '../../course/progress/progress.js';
import {
  type Mark,
  type StationState,
  stationState,
} from '../../course/progress/station-state.js';
import type {Output} from '../output.js';

const signs: Readonly<Record<Mark, string>> = {done: '✓', begun: '◐', open: '○'};

/** Where the learner is: a line for each station, then what is next. */
export function progressText(
  course: Course,
  progress: Progress,
  {next, paint}: {readonly next: WhatIsNext; readonly paint: Output['paint']},
): string {
  const stages = course.stages
    .filter(({stations}) => stations.length > 0)
    .map(({title, stations}) =>
      [
        paint('bold', title),
        ...stations.map((station) => {
          const state = stationState(progress, station);
          return `${signs[state.whole]} ${station.title} (${station.id}): ${stateWords(state)}`;
        }),
      ].join('\n'),
    );
  return [...stages, `Next: ${next.what}, because ${next.why}.\n${next.command}`].join(
    '\n\n',
  );
}

/** `lesson read, quiz 7 of 10 right, lab not run, card not rated` */
function stateWords({lesson, quiz, lab, card}: StationState): string {
  const lessons = {
    done: 'lesson read',
    begun: 'lesson half read',
    open: 'lesson not read',
  };
  const labs = {done: 'lab done', begun: 'lab begun', open: 'lab not run'};
  return [
    lessons[lesson],
    quiz.answered === 0 ? 'quiz not begun' : `quiz ${quiz.right} of ${quiz.of} right`,
    ...(lab === null ? [] : [labs[lab]]),
    card === 'done' ? 'card rated' : 'card not rated',
  ].join(', ');
}

/** The same as data. */
export function progressData(
  course: Course,
  progress: Progress,
  {next, notices}: {readonly next: WhatIsNext; readonly notices: readonly string[]},
): unknown {
  const stations = stationsOf(course).map((station) => ({
    id: station.id,
    stage: station.stage,
    title: station.title,
    ...stationState(progress, station),
  }));
  const {totals, interview} = progress;
  const labs = Object.fromEntries(progress.labs);
  const {step, command} = next;
  return {
    schema: 1,
    stations,
    labs,
    totals,
    interview,
    next: {...step, command},
    notices,
  };
}
