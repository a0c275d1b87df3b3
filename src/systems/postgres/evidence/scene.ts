/** What PostgreSQL shows of a judged run: its tables, change by change. */
import type {Judged} from '../../../engine/judge.js';
import type {TablesScene} from '../../../engine/tables/tables.js';
import type {Moment} from '../../../engine/timeline/state.js';
import {postgres, postgresEventsOf} from './postgres-events.js';

/** The tables of a run; the moments are as they were. */
export function tablesScene(
  {history, run}: Judged,
  timeline: readonly Moment[],
): {readonly scene: TablesScene; readonly timeline: readonly Moment[]} {
  const [created] = postgresEventsOf(history, 'created');
  const changed = postgresEventsOf(history, 'changed');
  const tables = run.began.holdings
    .filter(({system}) => system === postgres)
    .map(({name, holds}) => ({
      system: postgres,
      table: created?.event.tables[name] ?? name,
      holding: name,
      holds,
      changes: changed
        .filter(({event}) => event.holding === name)
        .map(({entry, event: {rows, gone}}) => ({
          at: history[entry]?.at ?? 0,
          rows,
          gone,
        })),
    }));
  return {timeline, scene: {kind: 'tables', tables}};
}
