import {
  type CourseMap,
  isTask,
  type MapColumn,
  type MapEntry,
} from '../../../course/map.js';
import {entryMark} from '../../../course/progress/station-state.js';
import {bodyWidth, type Size, type World} from '../../state/world.js';
import {blank, line, type Line, lineWidth, padded, span} from '../../../text/line.js';
import {window} from '../../text/window.js';
import {dim, type Style} from '../../../text/style.js';
import {placeOf} from './stage-map.js';
import {marked} from './entry-row.js';

const columnGap = 2;

/** Whether all stages fit beside each other; else the map shows one stage at a time. */
export function isWide(size: Size): boolean {
  return bodyWidth(size) >= 76;
}

/** The pipeline with its stations and labs, in at most `room` rows. */
export function mapLines(
  selected: MapEntry | null,
  room: number,
  world: World,
): readonly Line[] {
  const columns = world.map;
  const here = placeOf(columns, selected?.key ?? null);
  const at = {column: here?.column ?? 0, row: here?.row ?? 0};
  return isWide(world.size)
    ? wideMap(columns, at, {room, world})
    : narrowMap(columns, at, {room, world});
}

type At = {readonly column: number; readonly row: number};
type Space = {readonly room: number; readonly world: World};

function wideMap(columns: CourseMap, at: At, {room, world}: Space): readonly Line[] {
  const width = Math.floor((bodyWidth(world.size) + columnGap) / columns.length);
  const cells = columns.map(({entries}, index) => {
    const inner = width - columnGap;
    const cell = entries.map((entry, row) =>
      marked(entry, {here: index === at.column && row === at.row, world, width: inner}),
    );
    const row = index === at.column ? at.row : 0;
    return entries.length === 0
      ? [line(`    ${world.t.home.noStation}`, dim)]
      : window(cell, row, {room: room - 3, t: world.t});
  });
  const height = heightOf(columns, room - 3, {width: width - columnGap, world});
  const rows = Array.from({length: height}, (_, row) =>
    beside(
      cells.map((cell) => cell[row] ?? blank),
      width,
    ),
  );
  return [...heading(columns, at, {width, world}), blank, ...rows];
}

/** Rows for the entries: the same wherever the cursor is, so that moving it moves nothing below. */
function heightOf(
  columns: CourseMap,
  room: number,
  {width, world}: {width: number; world: World},
): number {
  const heights = columns.map(({entries}) =>
    entries
      .map((entry) => marked(entry, {here: false, world, width}).length)
      .reduce((sum, rows) => sum + rows, 0),
  );
  return Math.min(room, Math.max(...heights));
}

/** `PRODUCE ━━━━▶ STORE ━━━━▶ …`, and under each how much is done. */
function heading(
  columns: CourseMap,
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

function narrowMap(columns: CourseMap, at: At, {room, world}: Space): readonly Line[] {
  const width = bodyWidth(world.size);
  const here = columns[at.column];
  const entries = (here?.entries ?? []).map((entry, row) =>
    marked(entry, {here: row === at.row, world, width}),
  );
  const rows = window(entries, at.row, {room: room - 2, t: world.t});
  const height = heightOf(columns, room - 2, {width, world});
  const empty = Array.from({length: height - rows.length}, () => blank);
  return [pipeline(columns, at, world), blank, ...rows, ...empty];
}

/** The whole pipeline in one row: `PRODUCE 5/8 ━▶ STORE 2/9 ━▶ …`; without the counts where they do not fit. */
function pipeline(columns: CourseMap, at: At, world: World): Line {
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
  {entries}: MapColumn,
  {progress}: World,
): {readonly done: number; readonly of: number} {
  const marks = entries.filter(isTask).map((entry) => entryMark(progress, entry));
  return {done: marks.filter((mark) => mark === 'done').length, of: marks.length};
}

function doneOf(column: MapColumn, world: World): string {
  const {done, of} = tally(column, world);
  return world.t.home.doneOf(done, of);
}
