import {unitPattern} from '../grammar/en.js';
import type {Style} from './style.js';
import {type Line, type Span, span} from './line.js';
import {displayWidth, graphemes, graphemeWidth} from './width.js';

type Piece = Span & {readonly width: number; readonly blank: boolean};

/**
 * A place where a row may break: after blanks, and around each wide (Chinese) character.
 * A number and its unit stay together: `200 kB`.
 */
const breakable = new RegExp(String.raw`((?<!\d) +|(?<=\d) +(?!${unitPattern}))`);
/** Where a word is broken that is wider than a row: `min.insync.` and `replicas`. */
const breakableInside = /(?<=\.)/;

/**
 * Breaks a line at words so that no row is wider than `width`; a word that is wider is broken
 * after its dots, and inside where that is not enough.
 * Rows after the first begin with `hang` blanks.
 */
export function wrap(of: Line, width: number, hang = 0): readonly Line[] {
  const rows: Rows = {width, hang, done: [], row: [], used: 0};
  for (const word of words(of)) addWord(rows, word);
  if (rows.row.length > 0 || rows.done.length === 0) breakRow(rows);
  return rows.done;
}

type Rows = {
  readonly width: number;
  readonly hang: number;
  readonly done: Line[];
  row: Piece[];
  used: number;
};

function roomOf({width, hang, done}: Rows): number {
  return Math.max(1, width - (done.length > 0 ? hang : 0));
}

function breakRow(rows: Rows): void {
  rows.done.push(joined(rows.done.length > 0 ? rows.hang : 0, rows.row));
  rows.row = [];
  rows.used = 0;
}

function addWord(rows: Rows, word: readonly Piece[]): void {
  const length = word.reduce((sum, {width}) => sum + width, 0);
  if (rows.used + length > roomOf(rows) && rows.used > 0) breakRow(rows);
  // Blanks at the start of a row that was broken are no indentation.
  const blanks = word.every(({blank}) => blank);
  if (blanks && rows.used === 0 && rows.done.length > 0) return;
  const whole = length <= roomOf(rows);
  for (const piece of whole ? word : word.flatMap(atDots))
    for (const part of piece.width > roomOf(rows) ? letters(piece) : [piece])
      addPiece(rows, part);
}

function addPiece(rows: Rows, piece: Piece): void {
  if (rows.used + piece.width > roomOf(rows) && rows.used > 0) breakRow(rows);
  rows.row.push(piece);
  rows.used += piece.width;
}

/** A paragraph in one style, broken at words. */
export function wrapText(
  text: string,
  width: number,
  style: Style = {},
): readonly Line[] {
  return wrap([span(text, style)], width);
}

/** Words, each with the pieces of style it is made of; blanks are words of their own. */
function words(of: Line): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  let open: Piece[] = [];
  for (const {text, style} of of)
    for (const part of text.split(breakable).flatMap(splitWide)) {
      const piece = pieceOf(part, style);
      const alone = piece.blank || piece.width > graphemes(part).length;
      if (alone && open.length > 0) {
        found.push(open);
        open = [];
      }
      if (alone) found.push([piece]);
      else open.push(piece);
    }
  if (open.length > 0) found.push(open);
  return found;
}

function splitWide(part: string): readonly string[] {
  if (displayWidth(part) === part.length) return part === '' ? [] : [part];
  const parts: string[] = [];
  for (const one of graphemes(part)) {
    const last = parts.at(-1);
    const narrow = graphemeWidth(one) < 2;
    if (last !== undefined && narrow && displayWidth(last) === graphemes(last).length)
      parts[parts.length - 1] = last + one;
    else parts.push(one);
  }
  return parts;
}

function atDots({text, style}: Piece): readonly Piece[] {
  return text.split(breakableInside).map((part) => pieceOf(part, style));
}

function letters({text, style}: Piece): readonly Piece[] {
  return graphemes(text).map((one) => pieceOf(one, style));
}

function pieceOf(text: string, style: Style): Piece {
  return {text, style, width: displayWidth(text), blank: /^ +$/.test(text)};
}

/** The pieces of a row as spans. What must not be broken was held together by hard blanks: now they are plain. */
function joined(hang: number, row: readonly Piece[]): Line {
  const end = row.findLastIndex(({blank}) => !blank) + 1;
  const spans: Span[] = hang > 0 ? [{text: ' '.repeat(hang), style: {}}] : [];
  for (const {text: hard, style} of row.slice(0, end)) {
    const text = hard.replaceAll('\u00a0', ' ');
    const last = spans.at(-1);
    if (last?.style === style) spans[spans.length - 1] = {text: last.text + text, style};
    else spans.push({text, style});
  }
  return spans;
}
