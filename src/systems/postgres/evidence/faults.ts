/** Everything that can be done to the database server: one row a fault. How it is done: runtime/faults.ts. */
import type {FaultSpec} from '../../../engine/evidence.js';

const blow: FaultSpec = {harmful: true, kills: false, silences: false};
const relief: FaultSpec = {harmful: false, kills: false, silences: false};

export const databaseFaults = {
  /** SIGKILL: what was committed is in the write-ahead log. */
  crash: {...blow, kills: true, silences: true},
  pause: {...blow, silences: true},
  /** Every connection of the shop's programs is closed, and none is let in. */
  'cut-off': {...blow, silences: true},
  restart: relief,
  resume: relief,
  rejoin: relief,
} as const satisfies Record<string, FaultSpec>;

export type DatabaseFault = keyof typeof databaseFaults;

/** The row of a fault as a history has it. Throws for one that is none of a database's. */
export function databaseFault(name: string): DatabaseFault {
  if (name in databaseFaults) return name as DatabaseFault;
  throw new Error(`${name} is no fault of a database`);
}
