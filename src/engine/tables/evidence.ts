/** What the events of a system prove and show whose holdings are tables. `system` is its id. */
import type {Sighting} from '../evidence.js';
import type {Entry, History} from '../history/history.js';
import type {Judged} from '../judge.js';
import type {Moment} from '../timeline/state.js';
import {tableEventIn, tableEventsOf} from './events.js';
import {changedLive, type LiveTables} from './live.js';
import type {TablesScene} from './tables.js';

/** What stands in a table in the end counts; what stood there before is only shown. */
export const tableSightings = (system: string, history: History): readonly Sighting[] =>
  tableEventsOf(system, history, 'read').flatMap(
    ({entry, event: {holding, rows}}): Sighting[] => [
      {
        ...{entry, kind: 'read', holding, undone: []},
        copies: rows.map(({row, id}) => ({place: row, id})),
      },
      {
        ...{entry, kind: 'settled', holding},
        places: rows.flatMap(({row, done}) => (done ? [row] : [])),
      },
    ],
  );

/** The tables of a run, change by change; the moments are as they were. */
export function tablesSceneOf(
  system: string,
  {history, run}: Judged,
  timeline: readonly Moment[],
): {readonly scene: TablesScene; readonly timeline: readonly Moment[]} {
  const [created] = tableEventsOf(system, history, 'created');
  const changed = tableEventsOf(system, history, 'changed');
  const tables = run.began.holdings
    .filter((one) => one.system === system)
    .map(({name, holds}) => ({
      ...{system, holds, holding: name},
      table: created?.event.tables[name] ?? name,
      changes: changed
        .filter(({event}) => event.holding === name)
        .map(({entry, event: {rows, gone}}) => ({
          at: history[entry]?.at ?? 0,
          ...{rows, gone},
        })),
    }))
    // Not what a lab may do without, and does.
    .filter(
      ({holding, changes}) =>
        !created || holding in created.event.tables || changes.length > 0,
    );
  return {timeline, scene: {kind: 'tables', tables}};
}

/** The tables while a run is under way, after one entry more. */
export function tablesLiveNext(
  system: string,
  live: LiveTables,
  entry: Entry,
): LiveTables {
  if (entry.type === 'run-began') {
    const own = entry.holdings.filter((one) => one.system === system);
    const tables = own.map(
      ({name, holds}) => [name, {table: name, holds, rows: new Map()}] as const,
    );
    return tables.length === 0 ? live : {...live, tables: Object.fromEntries(tables)};
  }
  const event = tableEventIn(system, entry);
  if (event?.type === 'created') {
    const named = Object.entries(live.tables).map(([name, one]) => {
      const table = event.tables[name];
      const now = table === undefined ? {...one, isMissing: true} : {...one, table};
      return [name, now] as const;
    });
    return {...live, tables: Object.fromEntries(named)};
  }
  if (event?.type !== 'changed') return live;
  return changedLive(live, event.holding, {at: entry.at, ...event});
}
