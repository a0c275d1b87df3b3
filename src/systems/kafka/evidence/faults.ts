/** Everything that can be done to a broker: one row a fault. How it is done: runtime/faults.ts. */
import type {FaultSpec} from '../../../engine/evidence.js';

const blow: FaultSpec = {harmful: true, kills: false, silences: false};
const relief: FaultSpec = {harmful: false, kills: false, silences: false};

export const brokerFaults = {
  crash: {...blow, kills: true, silences: true},
  /** In good order: the controller is told, and waits for nothing. */
  stop: {...blow, kills: true},
  pause: {...blow, silences: true},
  'cut-off': {...blow, silences: true},
  /** Its lag is counted from when it last had all there was: replica.lag.time.max.ms. */
  'hold-back': {...blow, silences: true},
  /** The shop's programs reach it no more; brokers and controller do. */
  'out-of-reach': blow,
  'power-cut': {...blow, kills: true, silences: true},
  resume: relief,
  restart: relief,
  rejoin: relief,
  'lose-disk': relief,
  'new-disk': relief,
} as const satisfies Record<string, FaultSpec>;

export type BrokerFault = keyof typeof brokerFaults;

/** The row of a fault as a history has it. Throws for one that is none of Kafka's. */
export function brokerFault(name: string): BrokerFault {
  if (name in brokerFaults) return name as BrokerFault;
  throw new Error(`${name} is no fault of a broker`);
}
