/** Redis' own words for the plan of a lab. */
import type {HoldingKind, LabHolding} from '../../../engine/plan/holding.js';

/** The id of this system. */
export const redis = 'redis';

/** How a holding is found: all keys that begin so, with a colon behind it. */
export type Keys = {
  readonly prefix: string;
  /** What their values are called where they are shown. */
  readonly value: string;
  /** On which server, counted from 1; left out: the first. */
  readonly server?: number;
};

/** Keys of the lab. Which order one is about is seen from its name and its value. */
export const keys = (name: string, holds: HoldingKind, spec: Keys): LabHolding => ({
  ...{name, holds, system: redis, spec},
});
