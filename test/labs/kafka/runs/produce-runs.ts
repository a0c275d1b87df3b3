/** What the labs of the client's mistakes must show: each as shipped, with a right fix and with a wrong one. */
import type {LogsScene} from '../../../../src/systems/kafka/evidence/scene.js';
import type {Counts} from '../../../../src/engine/ledger/counts.js';
import type {Report} from '../../../../src/presenting/run/report.js';

export type ProduceRun = {
  readonly lab: string;
  /** null: as shipped. */
  readonly fix: string | null;
  readonly verdict: Report['verdict'];
  /** Figures that are the same in every run. */
  readonly counts: Partial<Counts>;
  /** Which orders are lost, all of them in produce; null: what else is lost differs from run to run. */
  readonly lostIds: readonly string[] | null;
  /** Which orders a broker took for which others, by its own replies; none, if not said. */
  readonly takenFor?: LogsScene['takenFor'];
};

const ids = (from: number, to: number): readonly string[] =>
  Array.from(
    {length: to - from + 1},
    (_, index) => `order-${String(from + index).padStart(4, '0')}`,
  );

/** Order 11 is stored at offset 10, and the reply to order 12 names that offset. */
const twelveForEleven = [{id: 'order-0012', partition: 0, offset: 10, of: 'order-0011'}];

const safe = {verdict: 'safe', lostIds: []} as const;

export const produceRuns: readonly ProduceRun[] = [
  {
    lab: 'lost-reply',
    fix: null,
    verdict: 'duplicated',
    counts: {acknowledged: 20, duplicated: 1},
    lostIds: [],
  },
  {
    lab: 'lost-reply',
    fix: 'idempotent',
    ...safe,
    counts: {acknowledged: 20, duplicated: 0},
  },
  {
    lab: 'lost-reply',
    fix: 'no-retries',
    verdict: 'phantom',
    counts: {acknowledged: 19, rejected: 1, phantom: 1, effects: 20},
    lostIds: [],
  },

  {
    lab: 'exit-too-soon',
    fix: null,
    verdict: 'lost',
    counts: {acknowledged: 100, effects: 50},
    lostIds: ids(51, 100),
  },
  {
    lab: 'exit-too-soon',
    fix: 'drain',
    ...safe,
    counts: {acknowledged: 100, effects: 100},
  },
  {
    lab: 'exit-too-soon',
    fix: 'wait-a-moment',
    verdict: 'lost',
    counts: {acknowledged: 100, effects: 50},
    lostIds: ids(51, 100),
  },

  {
    lab: 'fire-and-forget',
    fix: null,
    verdict: 'lost',
    counts: {acknowledged: 100},
    lostIds: null,
  },
  {
    lab: 'fire-and-forget',
    fix: 'acks-all',
    ...safe,
    counts: {acknowledged: 90, rejected: 10, effects: 90},
  },
  {
    lab: 'fire-and-forget',
    fix: 'more-retries',
    verdict: 'lost',
    counts: {acknowledged: 100},
    lostIds: null,
  },

  {
    lab: 'gave-up',
    fix: null,
    verdict: 'lost',
    counts: {acknowledged: 100},
    lostIds: null,
  },
  {
    lab: 'gave-up',
    fix: 'longer-budget',
    ...safe,
    counts: {acknowledged: 100, effects: 100},
  },
  {
    lab: 'gave-up',
    fix: 'say-no',
    verdict: 'phantom',
    counts: {phantom: 10},
    lostIds: [],
  },

  {
    lab: 'reused-sequence',
    fix: null,
    verdict: 'lost',
    counts: {acknowledged: 20, duplicated: 1},
    lostIds: ids(12, 12),
    takenFor: twelveForEleven,
  },
  {
    lab: 'reused-sequence',
    fix: 'new-producer',
    ...safe,
    counts: {acknowledged: 20, effects: 20},
  },
  {
    lab: 'reused-sequence',
    fix: 'say-no',
    verdict: 'lost',
    counts: {acknowledged: 19, rejected: 1, phantom: 1},
    lostIds: ids(12, 12),
    takenFor: twelveForEleven,
  },
];
