/** The tables as they are in the end. */
import {
  columnsOf,
  nameOf,
  shown,
  type TableInTheEnd,
  tablesInTheEnd,
} from '../../presenting/run/tables.js';
import type {Result} from '../../presenting/run/result.js';
import {words} from '../../presenting/words/words.js';
import {gridOf} from '../../text/grid.js';
import type {Output} from '../output.js';

const rowsByDefault = 12;
const indent = '  ';

type Options = Pick<Output, 'columns' | 'paint'> & {
  /** All rows, not only those that tell something. */
  readonly all: boolean;
};

/** Lines; none where no system of the run has tables. */
export function tablesText(
  {report, views}: Result,
  {columns, paint, all}: Options,
): readonly string[] {
  const tables = tablesInTheEnd(report);
  if (tables.length === 0) return [];
  const telling = tables.some(({open, broken}) => open.length + broken.length > 0);
  return [
    words.tables.inTheEnd(all ? 'all' : telling ? 'telling' : 'none'),
    ...tables.flatMap((one) => {
      const {table, rows, open} = one;
      const told = words.tables.rows(rows.length, table.holds, open.length);
      return [`${nameOf(table, views)} · ${told}`, ...rowsOf(one, {columns, paint, all})];
    }),
  ];
}

function rowsOf(
  {rows, open, broken}: TableInTheEnd,
  {columns, paint, all}: Options,
): readonly string[] {
  const wanted = all ? rows : [...open, ...broken];
  const seen = all ? rows : wanted.slice(0, rowsByDefault);
  if (seen.length === 0) return [];
  const names = columnsOf(seen);
  const done = seen.some((row) => row.done);
  const lead = (row: (typeof seen)[number]) =>
    `${done ? `${row.done ? '✓' : ' '} ` : ''}${row.row}`;
  const grid = gridOf(
    [`${done ? '  ' : ''}${words.tables.order}`, ...names],
    seen.map((row) => [lead(row), ...names.map((name) => shown(row.columns[name]))]),
    columns - indent.length,
  );
  const left = wanted.length - seen.length;
  return [
    ...(grid.head === null ? [] : [paint('dim', indent + grid.head)]),
    ...grid.rows.flat().map((line) => indent + line),
    ...(done ? [paint('dim', indent + words.tables.legend('✓', words.tables.done))] : []),
    ...(left > 0 ? [paint('dim', indent + words.tables.more(left))] : []),
  ];
}
