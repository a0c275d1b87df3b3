/** How many rows each table has while a run is under way. */
import type {Entry} from '../../../engine/history/history.js';
import {postgres, postgresEventIn} from './postgres-events.js';

export type PostgresLive = {
  /** By the names of the holdings: the rows that are there. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
};

export const initialPostgresLive: PostgresLive = {tables: {}};

/** The same after one entry more. */
export function postgresLiveNext(live: PostgresLive, entry: Entry): PostgresLive {
  const event = postgresEventIn(entry);
  if (event?.type !== 'changed') return live;
  const before = live.tables[event.holding] ?? [];
  const gone = new Set(event.gone);
  const now = new Set([...before, ...event.rows.map(({row}) => row)]);
  return {
    tables: {...live.tables, [event.holding]: [...now].filter((row) => !gone.has(row))},
  };
}

/** The tables of a run under way, as its view has them. */
export const postgresLiveIn = (live: {
  readonly systems: Readonly<Record<string, unknown>>;
}): PostgresLive =>
  (live.systems[postgres] as PostgresLive | undefined) ?? initialPostgresLive;
