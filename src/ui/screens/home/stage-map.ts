import {
  type Course,
  type Stage,
  type StationOutline,
  stages,
} from '../../../course/course.js';
import {clamp} from '../../state/moves.js';

export type MapColumn = {
  readonly stage: Stage;
  readonly stations: readonly StationOutline[];
};

/** The pipeline, whole: a stage without stations is on the map, too. */
export function columnsOf(course: Course): readonly MapColumn[] {
  return stages.map((stage) => ({
    stage,
    stations: course.stages.find(({id}) => id === stage)?.stations ?? [],
  }));
}

/** Where on the map a station is; the first station there is when it is not on it, null on an empty map. */
export function placeOf(
  columns: readonly MapColumn[],
  station: string | null,
): {readonly column: number; readonly row: number} | null {
  for (const [column, {stations}] of columns.entries()) {
    const row = stations.findIndex(({id}) => id === station);
    if (row >= 0) return {column, row};
  }
  const column = columns.findIndex(({stations}) => stations.length > 0);
  return column < 0 ? null : {column, row: 0};
}

/** The station so many rows away in its stage; the nearest there is. */
export function movedInStage(
  columns: readonly MapColumn[],
  from: string | null,
  by: number,
): string | null {
  const place = placeOf(columns, from);
  if (place === null) return null;
  const here = columns[place.column]?.stations ?? [];
  return here[clamp(place.row + by, here.length)]?.id ?? null;
}

/** The station beside it in the next stage on that side that has any; the same where there is none. */
export function movedToStage(
  columns: readonly MapColumn[],
  from: string | null,
  step: -1 | 1,
): string | null {
  const place = placeOf(columns, from);
  if (place === null) return null;
  let next = place.column + step;
  while (columns[next]?.stations.length === 0) next += step;
  const there = columns[next]?.stations ?? columns[place.column]?.stations ?? [];
  return there[clamp(place.row, there.length)]?.id ?? null;
}
