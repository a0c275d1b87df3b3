import type {Course, StationOutline} from './course.js';

/** All stations in the order of the course. */
export function stationsOf(course: Course): readonly StationOutline[] {
  return course.stages.flatMap(({stations}) => stations);
}

/** The station with this id, or null. */
export function findStation(course: Course, id: string): StationOutline | null {
  return stationsOf(course).find((station) => station.id === id) ?? null;
}
