/** The systems that labs run on: one line each. What runs them is in their `runtime`, for the lab host. */
import type {Evidence} from '../engine/evidence.js';
import type {SystemView} from '../engine/system-view.js';
import {kafkaEvidence} from './kafka/evidence/evidence.js';
import {kafkaView} from './kafka/evidence/view.js';

/** Checks one of a system's own events, as it is read back from a file; says what is wrong, or null. */
type Check = (event: unknown) => string | null;

export type System = {
  readonly evidence: Evidence;
  readonly view: SystemView;
  /** Loaded only where a history is read. */
  readonly checker: () => Promise<Check>;
};

export const systems: Readonly<Record<string, System>> = {
  kafka: {
    evidence: kafkaEvidence,
    view: kafkaView,
    checker: async () => (await import('./kafka/evidence/check.js')).checkKafkaEvent,
  },
};

export const evidences = Object.fromEntries(
  Object.values(systems).map(({evidence}) => [evidence.id, evidence]),
);
export const views = Object.fromEntries(
  Object.values(systems).map(({view}) => [view.id, view]),
);
