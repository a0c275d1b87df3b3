/** Redis' words for what a run is told with, in English. */
import {numberOf, textOf} from '../../../../../engine/evidence.js';
import type {SystemWords} from '../../../../../engine/system-view.js';
import type {ServerFault} from '../../../../../engine/tables/server-faults.js';

const faults: Readonly<Record<ServerFault | 'power-cut', string>> = {
  crash: 'is killed',
  'power-cut':
    'loses its power: it is killed, and its file is cut back to where it was a second ago, unless each write waited for the disk',
  pause: 'is paused',
  'cut-off': 'can no longer be reached by the shop',
  restart: 'is started again',
  resume: 'is resumed',
  rejoin: 'can be reached again',
};

const parts: Readonly<Record<string, string>> = {
  'server-1': 'Redis',
  'server-2': 'the second Redis',
  all: 'every Redis',
};

export const systemEn: SystemWords = {
  name: 'Redis',
  node: 'Redis',
  holding: 'keys',
  store: 'Redis',
  settled: 'done with',
  requests: {},
  premises: {
    'power-took': ({bytes}) =>
      `the power cut took ${numberOf(bytes)} bytes that were younger than a second`,
  },
  findings: {},
  errors: {},
  troubles: {
    refused: ({said, logs}) =>
      `Redis did not do what the trainer asked of it: ${textOf(said)}. Its log is in ${textOf(logs)}.`,
  },
  misbehaviours: {},
  doubts: {},
  suffers: (fault, who) =>
    `${parts[who] ?? 'Redis'} ${faults[fault as keyof typeof faults]}`,
  step: () => null,
  place: (place) => `in the key ${place}`,
  acknowledged: (id) => `${id} acknowledged`,
  nodes: () => 'Redis',
  takenIn: () => 'in Redis',
  neverTakenIn: (orders) =>
    orders === 1 ? 'it never was in Redis' : 'they never were in Redis',
  leftBehind: (orders) =>
    orders === 1 ? 'its key is marked as done' : 'their keys are marked as done',
  unseen: 'nobody could look into Redis',
  undone: {only: 'undone', besides: (count) => `, and ${count} undone`},
  moments: {},
};
