import {type Row, type TableSeen, tablesIn} from '../../../engine/tables/tables.js';
import {capital} from '../../../grammar/en.js';
import {
  nameOf,
  type News,
  openOf,
  rowsSince,
  tablesInTheEnd,
  type TableStop,
} from '../../../presenting/run/tables.js';
import type {Result} from '../../../presenting/run/result.js';
import {words} from '../../../presenting/words/words.js';

/** So many rows are named to the end. */
const rowsTold = 12;

/** Of each table as it is in the end: how many rows, which of them wait, and which are of orders that break a promise. */
export const tablesSentences = ({report, views}: Result): readonly string[] =>
  tablesInTheEnd(report).map(({table, rows, open, broken}) =>
    capital(
      words.tables.sentence(nameOf(table, views), {
        rows: words.tables.rows(rows.length, table.holds, open.length),
        ...{open: someOf(open), broken: someOf(broken)},
      }),
    ),
  );

function someOf(rows: readonly Row[]): readonly string[] {
  const some = rows.slice(0, rowsTold).map(({row}) => row);
  const left = rows.length - some.length;
  return left > 0 ? [...some, words.tables.left(left)] : some;
}

/** A paragraph for each table: what came and went from stop to stop; a stop at which nothing did is not told. */
export const tablesOverTime = (
  {report, views}: Result,
  stops: readonly TableStop[],
): readonly string[] =>
  tablesIn(report).flatMap((table) => [
    capital(words.tables.overTime(nameOf(table, views))),
    ...stops.flatMap((_, index) => stopSentence(table, stops, index)),
  ]);

const kinds: readonly News[] = ['new', 'changed', 'gone'];

function stopSentence(
  table: TableSeen,
  stops: readonly TableStop[],
  index: number,
): readonly string[] {
  const {at = 0} = stops[index] ?? {};
  const seen = rowsSince(table, stops, index);
  const news = kinds.flatMap((kind) => {
    const rows = seen.filter((row) => row.news === kind).map(({row}) => row);
    return rows.length === 0 ? [] : [words.tables.came(words.tables.news[kind], rows)];
  });
  if (news.length === 0) return [];
  const here = seen.filter((row) => row.news !== 'gone');
  const open = openOf(table, here).length;
  const rows = words.tables.rows(here.length, table.holds, open);
  return [words.tables.atStop(at, [rows, ...news])];
}
