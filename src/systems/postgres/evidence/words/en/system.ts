/** PostgreSQL's words for what a run is told with, in English. */
import {textOf} from '../../../../../engine/evidence.js';
import type {SystemWords} from '../../../../../engine/system-view.js';
import type {ServerFault} from '../../../../../engine/tables/server-faults.js';
import {postgresErrorsEn} from './errors.js';
import {findingsEn} from './findings.js';

const faults: Readonly<Record<ServerFault, string>> = {
  crash: 'is killed',
  pause: 'is paused',
  'cut-off': 'can no longer be reached by the shop',
  restart: 'is started again',
  resume: 'is resumed',
  rejoin: 'can be reached again',
};

export const systemEn: SystemWords = {
  name: 'PostgreSQL',
  node: 'database',
  holding: 'table',
  store: 'database',
  settled: 'done with',
  requests: {
    begin: 'BEGIN',
    commit: 'commit',
    rollback: 'ROLLBACK',
    statement: 'statement',
  },
  premises: {
    'nothing-waits': ({of}) =>
      `all that waited in the table ${textOf(of)} was handed on before the next order came`,
  },
  findings: findingsEn,
  errors: postgresErrorsEn,
  troubles: {
    refused: ({said, logs}) =>
      `PostgreSQL did not do what the trainer asked of it: ${textOf(said)}.${logs === null ? '' : ` Its log is in ${textOf(logs)}.`}`,
  },
  misbehaviours: {
    'no-table': ({of}) =>
      `the database has no table ${textOf(of)}: the shop looks there for its orders`,
    'not-answered': ({of, said}) =>
      `the table ${textOf(of)} could not be read: ${textOf(said)}`,
  },
  doubts: {},
  suffers: (fault) => `the database ${faults[fault as ServerFault]}`,
  step: () => null,
  place: (place) => `in the row ${place}`,
  acknowledged: (id) => `${id} acknowledged`,
  nodes: () => 'the database',
  takenIn: () => 'in the database',
  neverTakenIn: (orders) =>
    orders === 1 ? 'it was never committed' : 'they were never committed',
  leftBehind: (orders) =>
    orders === 1 ? 'its row is marked as done' : 'their rows are marked as done',
  unseen: 'nobody could look into the database',
  undone: {only: 'rolled back', besides: (count) => `, and ${count} rolled back`},
  moments: {},
};
