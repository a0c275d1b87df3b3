/** Reads the tables of a lab. */
import pg from 'pg';
import {tame} from '../../../../machine/tame.js';
import type {Row} from '../../../../engine/tables/tables.js';
import type {Table} from '../../evidence/plan.js';
import type {Rows} from '../ports.js';

type Fields = Readonly<Record<string, unknown>>;

/** So much of a text in a column is kept, in characters. */
const longestText = 40;

/** What stands in a table, as this client sees it. */
export async function readTable(
  client: pg.Client,
  {table, doneBy, passedBy, shows = []}: Table,
): Promise<Rows> {
  // Before the rows: one that comes in between was not passed.
  const position = passedBy ? ((await rowsOf(client, passedBy.table))?.[0] ?? {}) : {};
  const rows = await rowsOf(client, table);
  if (rows === null) return null;
  const times = new Map<string, number>();
  return rows.flatMap((row): readonly Row[] => {
    const id = orderIn(row);
    // The last record of a partition is no order.
    if (id?.startsWith('tail-') === true) return [];
    const about = id ?? 'row';
    const nth = (times.get(about) ?? 0) + 1;
    times.set(about, nth);
    const name = nth === 1 ? about : `${about}#${nth}`;
    const state = {
      ...(doneBy !== undefined && isSet(row[doneBy]) && {done: true as const}),
      ...(isPassed(row, position, passedBy) && {passed: true as const}),
    };
    const known = shows.filter((column) => column in row);
    const columns = known.map((column) => [column, shownOf(row[column])] as const);
    return [{row: name, id, ...state, columns: Object.fromEntries(columns)}];
  });
}

/** null: there is no such table. */
async function rowsOf(
  client: pg.Client,
  table: string,
): Promise<readonly Fields[] | null> {
  const {rows: found} = await client.query<{name: string | null}>(
    'select to_regclass($1) as name',
    [quoted(table)],
  );
  if (found[0]?.name === null) return null;
  const {rows} = await client.query<{row: Fields}>(
    `select to_jsonb(t) as row from ${quoted(table)} t order by t.ctid`,
  );
  return rows.map(({row}) => row);
}

/** Whether a position that is held against one of its columns is at it or beyond it. */
const isPassed = (row: Fields, position: Fields, passedBy: Table['passedBy']) =>
  Object.entries(passedBy?.upTo ?? {}).some(
    ([name, at]) =>
      isSet(row[name]) && isSet(position[at]) && !isBeyond(row[name], position[at]),
  );

/** Numbers by their size, also where they are too large for JSON; times as JSON has them, in one zone, are in order. */
function isBeyond(value: unknown, position: unknown): boolean {
  const [one, other] = [String(value), String(position)];
  const areNumbers = [one, other].every((text) => /^-?\d+$/.test(text));
  return areNumbers ? BigInt(one) > BigInt(other) : one > other;
}

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== false;

const quoted = (name: string): string => pg.escapeIdentifier(name);

const isOrder = /^[\w-]*\d[\w-]*$/;

/** The order that a row is about: a column that is its id, else the id that its text names first. */
function orderIn(row: Fields): string | null {
  for (const name of ['order_id', 'id', 'order'])
    if (typeof row[name] === 'string' && isOrder.test(row[name])) return row[name];
  return /\b(?:order|probe)-\d{4}\b/.exec(JSON.stringify(row))?.[0] ?? null;
}

function shownOf(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return tame(typeof value === 'string' ? value : JSON.stringify(value), longestText);
}
