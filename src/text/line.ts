import type {Style} from './style.js';
import {stripControls} from './strip-controls.js';
import {displayWidth} from './width.js';

/** A run of text in one style. */
export type Span = {readonly text: string; readonly style: Style};

/** One row of the screen. */
export type Line = readonly Span[];

export const blank: Line = [];

/** Text from a file or a topic may hold escapes: they end here. */
export function span(text: string, style: Style = {}): Span {
  return {text: stripControls(text), style};
}

export function line(text: string, style: Style = {}): Line {
  return [span(text, style)];
}

export const spaces = (count: number): Span => ({
  text: ' '.repeat(Math.max(0, count)),
  style: {},
});

/** Columns that a line takes. */
export function lineWidth(of: Line): number {
  return of.reduce((sum, {text}) => sum + displayWidth(text), 0);
}

/** Two ends of a row; what does not fit beside the left end is left out. */
export function ends(left: Line, right: Line, width: number): Line {
  const gap = width - lineWidth(left) - lineWidth(right);
  return gap < 1 ? left : [...left, spaces(gap), ...right];
}

/** The line, filled with blanks to this width. */
export function padded(of: Line, width: number): Line {
  return [...of, spaces(width - lineWidth(of))];
}

/** The lines, each moved to the right. */
export function indented(lines: readonly Line[], by: number): readonly Line[] {
  return lines.map((one) => (one.length === 0 ? one : [spaces(by), ...one]));
}

/** Blocks of lines with a blank row between those that are not empty. */
export function stacked(...blocks: readonly (readonly Line[])[]): readonly Line[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [blank, ...block]));
}
