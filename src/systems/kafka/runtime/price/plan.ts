/** What the measured program is told, in one environment variable. */
import type {SetupId} from '../../evidence/price/setup-id.js';

export type PricePlan = {
  readonly brokers: readonly string[];
  /** `flushed` has flush.messages=1. */
  readonly topics: {readonly usual: string; readonly flushed: string};
  /** The order of the setups in each round; the first list is the warm-up, which is not counted. */
  readonly rounds: readonly (readonly SetupId[])[];
};

export const planVariable = 'ACKADEMY_PRICE_PLAN';
