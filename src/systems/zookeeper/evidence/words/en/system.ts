/** ZooKeeper's words for what a run is told with, in English. */
import {textOf} from '../../../../../engine/evidence.js';
import type {SystemWords} from '../../../../../engine/system-view.js';
import type {ServerFault} from '../../../../../engine/tables/server-faults.js';

const faults: Readonly<Record<ServerFault, string>> = {
  crash: 'is killed',
  pause: 'is paused',
  'cut-off': 'can no longer be reached by the shop',
  restart: 'is started again',
  resume: 'is resumed',
  rejoin: 'can be reached again',
};

export const systemEn: SystemWords = {
  name: 'ZooKeeper',
  node: 'ZooKeeper',
  holding: 'nodes',
  store: 'ZooKeeper',
  settled: 'done with',
  requests: {},
  premises: {},
  findings: {},
  errors: {},
  troubles: {
    refused: ({said, logs}) =>
      `ZooKeeper did not do what the trainer asked of it: ${textOf(said)}. Its log is in ${textOf(logs)}.`,
  },
  misbehaviours: {},
  doubts: {},
  suffers: (fault) => `ZooKeeper ${faults[fault as ServerFault]}`,
  step: () => null,
  place: (place) => `in the node ${place}`,
  acknowledged: (id) => `${id} acknowledged`,
  nodes: () => 'ZooKeeper',
  takenIn: () => 'in ZooKeeper',
  neverTakenIn: (orders) =>
    orders === 1 ? 'it never was in ZooKeeper' : 'they never were in ZooKeeper',
  leftBehind: (orders) =>
    orders === 1 ? 'its node is marked as done' : 'their nodes are marked as done',
  unseen: 'nobody could look into ZooKeeper',
  undone: {only: 'undone', besides: (count) => `, and ${count} undone`},
  moments: {},
};
