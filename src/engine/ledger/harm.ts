import type {BrokerFault} from '../plan/step.js';

/** Faults that take something away: service is measured from the last of them. */
export const harmful: ReadonlySet<BrokerFault> = new Set([
  'crash',
  'stop',
  'pause',
  'cut-off',
  'hold-back',
  'power-cut',
]);
