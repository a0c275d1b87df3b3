/** What can be done to a server of which there is one: one row a fault. */
import type {FaultSpec} from '../evidence.js';

const blow: FaultSpec = {harmful: true, kills: false, silences: false};
const relief: FaultSpec = {harmful: false, kills: false, silences: false};

export const serverFaults = {
  crash: {...blow, kills: true, silences: true},
  pause: {...blow, silences: true},
  /** Every connection of the shop's programs is closed, and none is let in. */
  'cut-off': {...blow, silences: true},
  restart: relief,
  resume: relief,
  rejoin: relief,
} as const satisfies Record<string, FaultSpec>;

export type ServerFault = keyof typeof serverFaults;

/** It is killed, and what the disk need not have had is gone: for those of whom there is a model. */
export const powerCut = {
  'power-cut': {...blow, kills: true, silences: true},
} as const satisfies Record<string, FaultSpec>;
