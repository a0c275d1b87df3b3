import type {Tokens} from 'marked';
import {blank, line, type Line, lineWidth, padded, span, spaces} from '../line.js';
import {wrap} from '../wrap.js';
import {bold, dim} from '../style.js';
import {inlineSpans} from './inline.js';

const gap = 2;
const narrowest = 6;

/** A table whose columns share the width; cells wrap. Where even that is too narrow, each row is a list. */
export function tableLines({header, rows}: Tokens.Table, width: number): readonly Line[] {
  const head = header.map(({tokens}) => inlineSpans(tokens, bold));
  const body = rows.map((row) => row.map(({tokens}) => inlineSpans(tokens)));
  const widths = columnWidths([head, ...body], width);
  if (widths === null) return asList(head, body, width);
  const rule = widths.map((column) => '─'.repeat(column)).join(' '.repeat(gap));
  return [
    ...rowLines(head, widths),
    line(rule, dim),
    ...body.flatMap((row) => rowLines(row, widths)),
  ];
}

function columnWidths(
  rows: readonly (readonly Line[])[],
  width: number,
): number[] | null {
  const count = rows[0]?.length ?? 0;
  const natural = Array.from({length: count}, (_, column) =>
    Math.max(1, ...rows.map((row) => lineWidth(row[column] ?? blank))),
  );
  const room = width - gap * (count - 1);
  if (count * narrowest > room) return null;
  const widths = [...natural];
  // The widest column gives way first, so that short ones stay on one row.
  while (widths.reduce((sum, one) => sum + one, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

function rowLines(row: readonly Line[], widths: readonly number[]): readonly Line[] {
  const cells = widths.map((width, column) => wrap(row[column] ?? blank, width));
  const height = Math.max(...cells.map(({length}) => length));
  return Array.from({length: height}, (_, at) =>
    cells.flatMap((cell, column) => [
      ...padded(cell[at] ?? blank, widths[column] ?? 0),
      spaces(column < cells.length - 1 ? gap : 0),
    ]),
  );
}

function asList(
  head: readonly Line[],
  body: readonly (readonly Line[])[],
  width: number,
): readonly Line[] {
  return body.flatMap((row) =>
    row.flatMap((cell, column) =>
      wrap([...(head[column] ?? blank), span(': '), ...cell], width, 2),
    ),
  );
}
