import type {Course, Stage, StationOutline} from './course.js';

/** All stations in the order of the course. */
export function stationsOf(course: Course): readonly StationOutline[] {
  return course.stages.flatMap(({stations}) => stations);
}

/** The station with this id, or null. */
export function findStation(course: Course, id: string): StationOutline | null {
  return stationsOf(course).find((station) => station.id === id) ?? null;
}

/** What progress needs to know of a course: what there is to do, in which order. */
export function tasksOf(course: Course): {
  readonly stations: readonly {
    readonly id: string;
    readonly stage: Stage;
    readonly lab: string | null;
    readonly questionIds: readonly string[];
  }[];
} {
  const stations = stationsOf(course).map(({id, stage, lab, questionIds}) => ({
    id,
    stage,
    lab,
    questionIds,
  }));
  return {stations};
}
