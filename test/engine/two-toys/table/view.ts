/** The words of the toy of tables, and its part of the picture. */
import {textOf} from '../../../../src/engine/evidence.js';
import type {Scene, SystemView} from '../../../../src/engine/system-view.js';
import {table, tableEventIn} from './events.js';

type TablesScene = Scene & {
  readonly kind: 'tables';
  /** How many rows each had in the end. */
  readonly rows: Readonly<Record<string, number>>;
};

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
  scene: ({history}, told) => {
    const rows = Object.fromEntries(
      history.flatMap((entry) => {
        const event = tableEventIn(entry);
        return event === null ? [] : [[event.of, event.rows.length] as const];
      }),
    );
    return {scene: {kind: 'tables', rows} satisfies TablesScene, timeline: told};
  },
  standing: () => '',
  mistaken: () => '',
  further: () => [],
};
