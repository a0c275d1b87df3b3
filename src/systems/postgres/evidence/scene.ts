/** What PostgreSQL shows of a judged run: its tables, change by change. */
import type {Judged} from '../../../engine/judge.js';
import type {HoldingKind} from '../../../engine/plan/holding.js';
import type {Scene} from '../../../engine/system-view.js';
import type {Moment} from '../../../engine/timeline/state.js';
import type {Row} from './events.js';
import {postgres, postgresEventsOf} from './postgres-events.js';

/** What was new in a table, `at` milliseconds after the run began: rows that came or changed, and rows that went. */
export type TableChange = {
  readonly at: number;
  readonly rows: readonly Row[];
  readonly gone: readonly string[];
};

export type TableSeen = {
  readonly table: string;
  readonly holding: string;
  readonly holds: HoldingKind;
  readonly changes: readonly TableChange[];
};

export type TablesScene = {
  readonly kind: 'tables';
  readonly tables: readonly TableSeen[];
};

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
      table: created?.event.tables[name] ?? name,
      holding: name,
      holds,
      changes: changed
        .filter(({event}) => event.holding === name)
        .map(({entry, event: {rows, gone}}) => ({
          ...{at: history[entry]?.at ?? 0},
          ...{rows, gone},
        })),
    }));
  return {timeline, scene: {kind: 'tables', tables}};
}

/** The rows of a table at a moment, in the order in which they came. */
export function rowsAt({changes}: TableSeen, at: number): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const change of changes) {
    if (change.at > at) break;
    for (const row of change.rows) rows.set(row.row, row);
    for (const gone of change.gone) rows.delete(gone);
  }
  return [...rows.values()];
}

/** What a report shows of the system that has tables; none where there is no such system. */
export const tablesIn = ({
  scenes,
}: {
  readonly scenes: readonly Scene[];
}): readonly TableSeen[] =>
  (scenes.find(({kind}) => kind === 'tables') as TablesScene | undefined)?.tables ?? [];
