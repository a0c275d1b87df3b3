/** The tables of a run under way: how many rows each has, and since when the oldest one waits. */
import {onTheWay} from '../../engine/plan/holding.js';
import {liveTablesIn, type LiveTable} from '../../engine/tables/live.js';
import {words} from '../words/words.js';
import type {LiveState} from './live.js';

/** `more`: what waits in it, in words; nothing where nothing does. */
type TableNow = {
  readonly table: string;
  readonly rows: number;
  readonly more: readonly string[];
};

/** Those from which somebody takes rows stand first. `at` is now, in milliseconds since the run began. */
export function tablesNow(live: LiveState, at: number): readonly TableNow[] {
  const tables = liveTablesIn(live);
  return [
    ...tables.filter(({holds}) => onTheWay.has(holds)),
    ...tables.filter(({holds}) => !onTheWay.has(holds)),
  ].map((one) => ({table: one.table, rows: one.rows.size, more: waitingIn(one, at)}));
}

function waitingIn({holds, rows}: LiveTable, at: number): readonly string[] {
  const open = [...rows.values()].filter(({done}) => !done);
  if (!onTheWay.has(holds) || open.length === 0) return [];
  const oldest = Math.min(...open.map(({since}) => since));
  return [
    words.tables.waiting(holds, open.length),
    words.tables.oldest(Math.max(0, at - oldest)),
  ];
}
