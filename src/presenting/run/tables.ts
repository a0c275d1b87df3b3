/** The tables of a run as every view shows them: what is new at a moment, and what tells most in the end. */
import {onTheWay} from '../../engine/plan/holding.js';
import type {SystemViews} from '../../engine/system-view.js';
import {
  type Row,
  rowsAt,
  type TableSeen,
  tablesIn,
  type Value,
} from '../../engine/tables/tables.js';
import type {Moment} from '../../engine/timeline/state.js';
import {words} from '../words/words.js';
import type {Report} from './report.js';

/** A moment at which the tables are looked at, and what the timeline says since the one before. */
export type TableStop = {readonly at: number; readonly moments: readonly Moment[]};

export type News = 'new' | 'changed' | 'gone';
export type SeenRow = Row & {readonly news: News | null};

/** `table orders (the answers)` */
export function nameOf({system, table, holds}: TableSeen, views: SystemViews): string {
  const noun = views[system]?.words.holding ?? '';
  return words.tables.name(
    noun,
    table,
    table === holds ? null : words.run.holdings[holds],
  );
}

/**
 * The rows at one of the stops and those that went since the one before: first what is new, last what is done
 * with. What was seen after the last stop belongs to it.
 */
export function rowsSince(
  table: TableSeen,
  stops: readonly TableStop[],
  index: number,
): readonly SeenRow[] {
  const after = stops[index - 1]?.at ?? -Infinity;
  const at = index === stops.length - 1 ? Infinity : (stops[index]?.at ?? -Infinity);
  const before = new Map(rowsAt(table, after).map((row) => [row.row, row]));
  const rows = rowsAt(table, at);
  const here = new Set(rows.map(({row}) => row));
  const seen: readonly SeenRow[] = [
    ...rows.map((row) => ({...row, news: newsOf(row, before.get(row.row))})),
    ...[...before.values()]
      .filter(({row}) => !here.has(row))
      .map((row) => ({...row, news: 'gone' as const})),
  ];
  return [
    ...seen.filter(({news}) => news !== null),
    ...seen.filter(({news, done}) => news === null && !done),
    ...seen.filter(({news, done}) => news === null && done),
  ];
}

function newsOf(row: Row, was: Row | undefined): News | null {
  if (!was) return 'new';
  return JSON.stringify(was) === JSON.stringify(row) ? null : 'changed';
}

/** Those that somebody will still take from a table. */
export const openOf = (
  {holds}: Pick<TableSeen, 'holds'>,
  rows: readonly Row[],
): readonly Row[] =>
  onTheWay.has(holds) ? rows.filter(({done, passed}) => !done && !passed) : [];

/** Where no system has pictures of its own: the first and the last look, and the last before each fault with the next one. */
export function stopsOf(
  tables: readonly TableSeen[],
  timeline: readonly Moment[],
): readonly TableStop[] {
  const looks = [
    ...new Set(tables.flatMap(({changes}) => changes.map(({at}) => at))),
  ].sort((a, b) => a - b);
  const faults = timeline.filter(({sign}) => sign === 'fault');
  const stops = new Set([
    0,
    looks.length - 1,
    ...faults.flatMap((fault) => {
      const last = looks.findLastIndex((at) => at <= fault.at);
      return [last, last + 1];
    }),
  ]);
  const times = looks.filter((_, index) => stops.has(index));
  return times.map((at, index) => ({
    at,
    moments: timeline.filter(
      (one) =>
        one.at > (times[index - 1] ?? -Infinity) &&
        (one.at <= at || index === times.length - 1),
    ),
  }));
}

export type TableInTheEnd = {
  readonly table: TableSeen;
  readonly rows: readonly Row[];
  /** Those that wait. */
  readonly open: readonly Row[];
  /** Others, of orders that break what was promised. */
  readonly broken: readonly Row[];
};

/** The tables in the end; those in which rows wait stand first, then others that tell something. */
export function tablesInTheEnd(report: Report): readonly TableInTheEnd[] {
  const proven = report.verdict !== 'inconclusive';
  const ids = new Set(proven ? Object.values(report.brokenBy).flat() : []);
  const all = tablesIn(report).map((table) => {
    const rows = rowsAt(table, Infinity);
    const open = openOf(table, rows);
    const broken = rows.filter(
      (row) => row.id !== null && ids.has(row.id) && !open.includes(row),
    );
    return {table, rows, open, broken};
  });
  return [
    ...all.filter(({open}) => open.length > 0),
    ...all.filter(({open, broken}) => open.length === 0 && broken.length > 0),
    ...all.filter(({open, broken}) => open.length + broken.length === 0),
  ];
}

/** The names of the columns, in the order in which they come. */
export const columnsOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(rows.flatMap(({columns}) => Object.keys(columns))),
];

/** The date of a time is the same in a whole run: it is left out. */
export function shown(value: Value | undefined): string {
  if (value === null || value === undefined) return '–';
  const text = String(value);
  return /^\d{4}-\d\d-\d\d[T ](\d\d:\d\d:\d\d(?:\.\d{1,3})?)/.exec(text)?.[1] ?? text;
}
