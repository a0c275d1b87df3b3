/** The tables of a run under way. */
import type {HoldingKind} from '../plan/holding.js';
import type {TableChange} from './tables.js';

export type LiveTable = {
  readonly table: string;
  readonly holds: HoldingKind;
  readonly rows: ReadonlyMap<string, LiveRow>;
  /** The lab may do without it, and does, as long as it has no rows. */
  readonly isMissing?: boolean;
};

/** `since`: when it was first seen, in milliseconds since the run began. */
type LiveRow = {readonly since: number; readonly done: boolean};

/** A system whose holdings are tables gives this as its part of the picture. */
export type LiveTables = {
  readonly kind: 'tables';
  /** By the names of the holdings. */
  readonly tables: Readonly<Record<string, LiveTable>>;
};

export const noTables: LiveTables = {kind: 'tables', tables: {}};

/** The same after a change of one of them. */
export function changedLive(
  {kind, tables}: LiveTables,
  holding: string,
  {at, rows, gone}: TableChange,
): LiveTables {
  const before = tables[holding];
  if (!before) return {kind, tables};
  const now = new Map(before.rows);
  for (const {row, done = false, passed = false} of rows)
    now.set(row, {since: now.get(row)?.since ?? at, done: done || passed});
  for (const row of gone) now.delete(row);
  return {kind, tables: {...tables, [holding]: {...before, rows: now}}};
}

/** The tables of all systems of a run under way. */
export const liveTablesIn = ({
  systems,
}: {
  readonly systems: Readonly<Record<string, unknown>>;
}): readonly LiveTable[] =>
  Object.values(systems)
    .filter(areTables)
    .flatMap(({tables}) => Object.values(tables))
    .filter(({isMissing, rows}) => isMissing !== true || rows.size > 0);

const areTables = (live: unknown): live is LiveTables =>
  typeof live === 'object' && live !== null && 'kind' in live && live.kind === 'tables';
