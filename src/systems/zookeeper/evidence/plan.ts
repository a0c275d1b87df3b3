/** ZooKeeper's own words for the plan of a lab. */
import type {HoldingKind, LabHolding} from '../../../engine/plan/holding.js';

/** The id of this system. */
export const zookeeper = 'zookeeper';

/** How a holding is found: the nodes right below this one, which is there from the beginning. */
export type Nodes = {
  readonly under: string;
  /** What their data are called where they are shown. */
  readonly value: string;
};

/** Nodes of the lab. Which order one is about is seen from its name and its data. */
export const nodes = (name: string, holds: HoldingKind, spec: Nodes): LabHolding => ({
  ...{name, holds, system: zookeeper, spec},
});
