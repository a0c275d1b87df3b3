/** A text of several lines that is being typed, and where the cursor stands in it. */
import wrapAnsi from 'wrap-ansi';
import {graphemes} from '../../text/graphemes.js';

export type Typing = {
  readonly text: string;
  /** Index of the character before which the cursor stands. */
  readonly cursor: number;
};

/** Nobody types more; a paste may be as long. */
const longest = 200_000;
/** Letters before and after the cursor that are laid out: more are not seen. */
const seen = {before: 8000, after: 4000, step: 1000};

export const typingAtEnd = (text: string): Typing => ({text, cursor: text.length});

/** With a letter or a text put in at the cursor. */
export function typedIn({text, cursor}: Typing, more: string): Typing {
  const put = more.slice(0, Math.max(0, longest - text.length));
  return {
    text: text.slice(0, cursor) + put + text.slice(cursor),
    cursor: cursor + put.length,
  };
}

/** A letter is never longer. */
const longestLetter = 40;
const lastLetter = (text: string): string =>
  graphemes(text.slice(-longestLetter)).at(-1) ?? '';

/** Without the letter before the cursor. */
export function erased({text, cursor}: Typing): Typing {
  const before = text.slice(0, cursor);
  const kept = before.slice(0, before.length - lastLetter(before).length);
  return {text: kept + text.slice(cursor), cursor: kept.length};
}

/** One letter to the left (−1) or to the right (1). */
export function steppedBy({text, cursor}: Typing, by: number): Typing {
  const before = text.slice(0, cursor);
  const after = text.slice(cursor, cursor + longestLetter);
  const length = by < 0 ? -lastLetter(before).length : (graphemes(after)[0]?.length ?? 0);
  return {text, cursor: cursor + length};
}

export type TypedRow = {
  readonly text: string;
  /** Index of its first character in the whole text. */
  readonly from: number;
};

/** The rows around the cursor, wrapped as Ink does it, and in which of them the cursor stands. */
export function rowsAround(
  {text, cursor}: Typing,
  width: number,
): {readonly rows: readonly TypedRow[]; readonly at: number} {
  const from = Math.max(0, Math.floor((cursor - seen.before) / seen.step) * seen.step);
  const rows: TypedRow[] = [];
  let next = from;
  for (const line of text.slice(from, cursor + seen.after).split('\n')) {
    const wrapped = wrapAnsi(line, Math.max(1, width - 1), {hard: true, trim: false});
    for (const row of wrapped.split('\n')) {
      rows.push({text: row, from: next});
      next += row.length;
    }
    // The line break itself.
    next += 1;
  }
  return {
    rows,
    at: Math.max(
      0,
      rows.findLastIndex((row) => row.from <= cursor),
    ),
  };
}

/** So many rows up or down, in the same column. */
export function movedRows(typing: Typing, by: number, width: number): Typing {
  const {rows, at} = rowsAround(typing, width);
  const column = typing.cursor - (rows[at]?.from ?? 0);
  const to = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  if (to === undefined) return typing;
  return {text: typing.text, cursor: to.from + Math.min(column, to.text.length)};
}

/** To the beginning or the end of the row. */
export function movedToEdge(
  typing: Typing,
  edge: 'first' | 'last',
  width: number,
): Typing {
  const {rows, at} = rowsAround(typing, width);
  const {text, from} = rows[at] ?? {text: '', from: 0};
  return {text: typing.text, cursor: edge === 'first' ? from : from + text.length};
}
