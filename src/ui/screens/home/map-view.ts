import type {StationOutline} from '../../../course/course.js';
import {stationState} from '../../../course/progress/station-state.js';
import {bodyWidth, type Size, type World} from '../../state/world.js';
import {blank, line, type Line, lineWidth, padded, span} from '../../text/line.js';
import {dim, type Style} from '../../theme.js';
import {columnsOf, type MapColumn, placeOf} from './stage-map.js';
import {marked, window} from './station-row.js';

const columnGap = 2;

/** Whether all stages fit beside each other; else the map shows one stage at a time. */
export function isWide(size: Size): boolean {
  return bodyWidth(size) >= 76;
}

/** The pipeline with its stations, in at most `room` rows. */
export function mapLines(
  selected: StationOutline | null,
  room: number,
  world: World,
): readonly Line[] {
  const columns = columnsOf(world.course);
  const here = placeOf(columns, selected?.id ?? null);
  const at = {column: here?.column ?? 0, row: here?.row ?? 0};
  return isWide(world.size)
    ? wideMap(columns, at, {room, world})
    : narrowMap(columns, at, {room, world});
}

type At = {readonly column: number; readonly row: number};
type Space = {readonly room: number; readonly world: World};

function wideMap(
  columns: readonly MapColumn[],
  at: At,
  {room, world}: Space,
): readonly Line[] {
  const width = Math.floor((bodyWidth(world.size) + columnGap) / columns.length);
  const cells = columns.map(({stations}, index) => {
    const inner = width - columnGap;
    const entries = stations.map((station, row) =>
      marked(station, {here: index === at.column && row === at.row, world, width: inner}),
    );
    const row = index === at.column ? at.row : 0;
    return stations.length === 0
      ? [line(`    ${world.t.home.noStation}`, dim)]
      : window(entries, row, {room: room - 3, t: world.t});
  });
  const height = Math.max(...cells.map(({length}) => length));
  const rows = Array.from({length: height}, (_, row) =>
    beside(
      cells.map((cell) => cell[row] ?? blank),
      width,
    ),
  );
  return [...heading(columns, at, {width, world}), blank, ...rows];
}

/** `PRODUCE ━━━━▶ STORE ━━━━▶ …`, and under each how many stations are done. */
function heading(
  columns: readonly MapColumn[],
  at: At,
  {width, world}: {width: number; world: World},
): readonly Line[] {
  const names = columns.map(({stage}, index): Line => {
    const name = world.t.stages[stage].toUpperCase();
    const last = index === columns.length - 1;
    const pipe = last ? '' : ` ${'━'.repeat(width - name.length - 5)}▶`;
    const style: Style = {colour: stage, bold: index === at.column};
    return [span(`  ${name}`, style), span(pipe, dim)];
  });
  const counts = columns.map((column) => line(`  ${doneOf(column, world)}`, dim));
  return [beside(names, width), beside(counts, width)];
}

/** Cells of one row, each but the last filled up to the width of a column. */
function beside(cells: readonly Line[], width: number): Line {
  return cells.flatMap((cell, index) =>
    index === cells.length - 1 ? cell : padded(cell, width),
  );
}

function narrowMap(
  columns: readonly MapColumn[],
  at: At,
  {room, world}: Space,
): readonly Line[] {
  const width = bodyWidth(world.size);
  const here = columns[at.column];
  const entries = (here?.stations ?? []).map((station, row) =>
    marked(station, {here: row === at.row, world, width}),
  );
  const rows = window(entries, at.row, {room: room - 2, t: world.t});
  const height = narrowHeight(columns, room - 2, world);
  const empty = Array.from({length: height - rows.length}, () => blank);
  return [pipeline(columns, at, world), blank, ...rows, ...empty];
}

/** The same for every stage, so that going from stage to stage moves nothing below. */
function narrowHeight(columns: readonly MapColumn[], room: number, world: World): number {
  const width = bodyWidth(world.size);
  const heights = columns.map(({stations}) =>
    stations
      .map((station) => marked(station, {here: false, world, width}).length)
      .reduce((sum, rows) => sum + rows, 0),
  );
  return Math.min(room, Math.max(...heights));
}

/** The whole pipeline in one row: `PRODUCE 5/8 ━▶ STORE 2/9 ━▶ …`; without the counts where they do not fit. */
function pipeline(columns: readonly MapColumn[], at: At, world: World): Line {
  const row = (counts: boolean): Line =>
    columns.flatMap((column, index) => {
      const here = index === at.column;
      const name = world.t.stages[column.stage].toUpperCase();
      const {done, of} = tally(column, world);
      const style: Style = {colour: column.stage, bold: here, inverse: here};
      return [
        span(index === 0 ? '' : ' ━▶ ', dim),
        span(name, style),
        span(counts && of > 0 ? ` ${done}/${of}` : '', dim),
      ];
    });
  const whole = row(true);
  return lineWidth(whole) <= bodyWidth(world.size) ? whole : row(false);
}

function tally(
  {stations}: MapColumn,
  {progress}: World,
): {readonly done: number; readonly of: number} {
  const done = stations.filter(
    (station) => stationState(progress, station).whole === 'done',
  ).length;
  return {done, of: stations.length};
}

function doneOf(column: MapColumn, world: World): string {
  const {done, of} = tally(column, world);
  return world.t.home.doneOf(done, of);
}
