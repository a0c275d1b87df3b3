import type {CourseMap} from '../../../course/map.js';
import {clamp} from '../../state/moves.js';

/** Where on the map an entry is; the first one there is when it is not on it, null on an empty map. */
export function placeOf(
  map: CourseMap,
  key: string | null,
): {readonly column: number; readonly row: number} | null {
  for (const [column, {entries}] of map.entries()) {
    const row = entries.findIndex((entry) => entry.key === key);
    if (row >= 0) return {column, row};
  }
  const column = map.findIndex(({entries}) => entries.length > 0);
  return column < 0 ? null : {column, row: 0};
}

/** The entry so many rows away in its stage; the nearest there is. */
export function movedInStage(
  map: CourseMap,
  from: string | null,
  by: number,
): string | null {
  const place = placeOf(map, from);
  if (place === null) return null;
  const here = map[place.column]?.entries ?? [];
  return here[clamp(place.row + by, here.length)]?.key ?? null;
}

/** The entry beside it in the next stage on that side that has any; the same where there is none. */
export function movedToStage(
  map: CourseMap,
  from: string | null,
  step: -1 | 1,
): string | null {
  const place = placeOf(map, from);
  if (place === null) return null;
  let next = place.column + step;
  while (map[next]?.entries.length === 0) next += step;
  const there = map[next]?.entries ?? map[place.column]?.entries ?? [];
  return there[clamp(place.row, there.length)]?.key ?? null;
}
