import {type CourseMap, tasksOf} from '../map.js';
import {type Progress, type Totals, untouchedStation} from './progress.js';
import {stationState} from './station-state.js';

/** What the course has: what "all" is. */
export type CourseSize = {
  readonly lessons: number;
  readonly questions: number;
  readonly labs: number;
  readonly cards: number;
};

/**
 * How far the learner is in the course as it is now. What was done with a station, a question or a
 * lab that is no longer there stays in the journal, and among `answers` and `labRuns`, which count
 * what the learner did; it is nothing of the rest, which count what is done of the course.
 */
export function totalsNow(
  progress: Progress,
  map: CourseMap,
): Totals & {readonly of: CourseSize} {
  const {stations, labs: others} = tasksOf(map);
  const states = stations.map((station) => stationState(progress, station));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const labs = new Set([...stations.flatMap(({lab}) => lab ?? []), ...others]);
  const touched = stations.map(({id}) => progress.stations.get(id) ?? untouchedStation);
  return {
    ...progress.totals,
    lessonsRead: touched.filter(({lessonRead}) => lessonRead).length,
    questions: sum(states.map(({quiz}) => quiz.answered)),
    questionsRight: sum(states.map(({quiz}) => quiz.right)),
    labsDone: [...labs].filter((id) => progress.labs.get(id)?.done === true).length,
    cardsRated: touched.filter(({card}) => card !== null).length,
    of: {
      lessons: stations.length,
      questions: sum(states.map(({quiz}) => quiz.of)),
      labs: labs.size,
      cards: stations.length,
    },
  };
}
