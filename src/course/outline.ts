import type {Course, StationOutline} from './course.js';
import {openingItem} from './interview/opening.js';
import type {OutlineStation} from './progress/station-state.js';

/** All stations in the order of the course. */
export function stationsOf(course: Course): readonly StationOutline[] {
  return course.stages.flatMap(({stations}) => stations);
}

/** The station with this id, or null. */
export function findStation(course: Course, id: string): StationOutline | null {
  return stationsOf(course).find((station) => station.id === id) ?? null;
}

/** All that a review may ask again: the questions of stations, and the probes of interviews. */
export function reviewable(course: Course): readonly OutlineStation[] {
  const probes = course.interview.openings.map(({id, probes: questionIds}) => ({
    ...{id: openingItem(id), stage: '', lab: null, questionIds},
  }));
  return [...stationsOf(course), ...probes];
}
