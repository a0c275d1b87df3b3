/** Redis' own words for the plan of a lab. */
import type {HoldingKind, LabHolding} from '../../../engine/plan/holding.js';
import type {Step} from '../../../engine/plan/step.js';
import type {powerCut, serverFaults} from '../../../engine/tables/server-faults.js';

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

/** Do something to a server, counted from 1. */
export const redisSuffers = (
  fault: keyof typeof serverFaults | keyof typeof powerCut,
  server: number,
): Step => ({do: 'fault', system: redis, fault, who: `server-${server}`});

/** The power cut took something; if not, the run proves nothing. */
export const powerTook: Step = {do: 'premise', system: redis, premise: 'power-took'};
