/** The events of a system whose holdings are tables, and what is left after them. `system` is its id. */
import type {Entry, History} from '../history/history.js';
import type {TableEvent, TableEventByType} from '../history/table-events.js';

/** Its event in an entry; null when it is none. What is read from a file was checked by the schema. */
export const tableEventIn = (system: string, entry: Entry): TableEvent | null =>
  entry.type === 'system' && entry.system === system ? (entry.event as TableEvent) : null;

/** All events of one type, each with the index of its entry. */
export const tableEventsOf = <T extends keyof TableEventByType>(
  system: string,
  history: History,
  type: T,
): readonly {readonly entry: number; readonly event: TableEventByType[T]}[] =>
  history.flatMap((whole, entry) => {
    const event = tableEventIn(system, whole);
    return event?.type === type ? [{entry, event: event as TableEventByType[T]}] : [];
  });

/** What is left of rows after these changes, by their names. */
export function foldRows<R extends {readonly row: string}>(
  changes: readonly {readonly rows: readonly R[]; readonly gone: readonly string[]}[],
): ReadonlyMap<string, R> {
  const rows = new Map<string, R>();
  for (const change of changes) {
    for (const row of change.rows) rows.set(row.row, row);
    for (const gone of change.gone) rows.delete(gone);
  }
  return rows;
}
