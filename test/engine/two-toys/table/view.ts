/** The words of the toy of tables, and its part of the picture. */
import {textOf} from '../../../../src/engine/evidence.js';
import type {SystemView} from '../../../../src/engine/system-view.js';
import type {TablesScene} from '../../../../src/engine/tables/tables.js';
import {table, type TableEvent, tableEventIn} from './events.js';

export const tableView: SystemView = {
  id: table,
  words: {
    name: 'Table',
    node: 'database',
    holding: 'table',
    store: 'table',
    settled: 'marked as done',
    requests: {},
    premises: {},
    findings: {},
    errors: {},
    troubles: {},
    misbehaviours: {
      locked: ({of}) => `the table ${textOf(of)} was locked`,
    },
    doubts: {},
    suffers: (fault, who) => `${who} suffers ${fault}`,
    step: () => null,
    place: (place) => `in row ${place}`,
    acknowledged: (id) => `${id} acknowledged`,
    nodes: (nodes) => nodes.join(),
    takenIn: () => 'in no row',
    neverTakenIn: (orders) =>
      orders === 1 ? 'it was never committed' : 'they were never committed',
    leftBehind: () => 'settled, and forgotten',
    unseen: 'nobody looked',
    undone: {only: 'rolled back', besides: (count) => `, and ${count} rolled back`},
    moments: {reading: 'draining the table'},
  },
  stations: {},
  timelineNext: () => null,
  live: null,
  liveNext: () => null,
  scene: ({history, run}, timeline) => {
    const tables = run.began.holdings
      .filter(({system}) => system === table)
      .map(({name, holds}) => ({
        ...{system: table, table: name, holding: name, holds},
        changes: history.flatMap((entry) => {
          const event = tableEventIn(entry);
          return event?.of === name
            ? [{at: entry.at, rows: event.rows.map(rowOf), gone: []}]
            : [];
        }),
      }));
    return {scene: {kind: 'tables', tables} satisfies TablesScene, timeline};
  },
  standing: () => '',
  mistaken: () => '',
  further: () => [],
};

const rowOf = ({row, id, done}: TableEvent['rows'][number]) => ({
  row: `${row}`,
  id,
  ...(done ? {done} : {}),
  columns: {},
});
