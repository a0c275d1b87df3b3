import type {Course} from '../../course/course.js';
import type {CourseMap} from '../../course/map.js';
import type {Progress} from '../../course/progress/progress.js';
import type {Words} from '../../presenting/words/words.js';

export type Size = {readonly columns: number; readonly rows: number};

/** How the part of the screen that scrolls was laid out: rows of each block in it, and rows to see them. */
export type Laid = {readonly blocks: readonly number[]; readonly room: number};

export const notLaid: Laid = {blocks: [], room: 0};

/** What every screen may look at and none may change. */
export type World = {
  readonly size: Size;
  /** Without it, meaning is told by signs and words alone. */
  readonly colour: boolean;
  readonly course: Course;
  readonly map: CourseMap;
  readonly progress: Progress;
  readonly t: Words;
  /** Wall clock at the last key, milliseconds. */
  readonly now: number;
  readonly laid: Laid;
};

export const minimum: Size = {columns: 60, rows: 20};

export function isTooSmall({columns, rows}: Size): boolean {
  return columns < minimum.columns || rows < minimum.rows;
}

const margin = 1;
/** Rows around the body: the title and a blank one above, a blank one, the notice and the footer below. */
const around = 4;
const widestText = 84;

/** Columns that a screen's body may use. */
export function bodyWidth({columns}: Size): number {
  return columns - 2 * margin;
}

/** Columns for prose: long rows are hard to read. */
export function proseWidth(size: Size): number {
  return Math.min(widestText, bodyWidth(size));
}

/** Rows that a screen's body may use. The last row of the terminal stays empty. */
export function bodyHeight({rows}: Size): number {
  return rows - 1 - around;
}
