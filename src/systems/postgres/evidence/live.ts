/** The tables while a run is under way. */
import type {Entry} from '../../../engine/history/history.js';
import {changedLive, type LiveTables} from '../../../engine/tables/live.js';
import {postgres, postgresEventIn} from './postgres-events.js';

/** The same after one entry more. */
export function postgresLiveNext(live: LiveTables, entry: Entry): LiveTables {
  if (entry.type === 'run-began') {
    const own = entry.holdings.filter(({system}) => system === postgres);
    const tables = own.map(
      ({name, holds}) => [name, {table: name, holds, rows: new Map()}] as const,
    );
    return tables.length === 0 ? live : {...live, tables: Object.fromEntries(tables)};
  }
  const event = postgresEventIn(entry);
  if (event?.type === 'created') {
    const named = Object.entries(live.tables).map(
      ([name, one]) => [name, {...one, table: event.tables[name] ?? name}] as const,
    );
    return {...live, tables: Object.fromEntries(named)};
  }
  if (event?.type !== 'changed') return live;
  return changedLive(live, event.holding, {at: entry.at, ...event});
}
