/** What the labs of the store must show: each as shipped, with a right fix and with a wrong one. */
import {type LogsScene, logsIn} from '../../../../src/systems/kafka/evidence/scene.js';
import type {Report} from '../../../../src/presenting/run/report.js';

export type StoreRun = {
  readonly lab: string;
  /** null: as shipped. */
  readonly fix: string | null;
  readonly verdict: Report['verdict'];
  /** Which orders are lost; `some`: at least one that was acknowledged, and not all. */
  readonly loses: readonly string[] | 'some';
  /** Where. */
  readonly place: 'store' | 'consume';
  /** What else such a run shows, as a sentence and a look at it. */
  readonly shows?: {readonly that: string; readonly isSo: (report: Report) => boolean};
};

const ids = (from: number, to: number): readonly string[] =>
  Array.from(
    {length: to - from + 1},
    (_, index) => `order-${String(from + index).padStart(4, '0')}`,
  );

const safe = {verdict: 'safe', loses: [], place: 'store'} as const;
const lost = {verdict: 'lost', place: 'store'} as const;
const unavailable = {verdict: 'unavailable', loses: [], place: 'store'} as const;

/** Labs that may share a cluster stand together, then those that ask for one of their own. */
export const storeRuns: readonly StoreRun[] = [
  {lab: 'cut-off-leader', fix: null, ...lost, loses: 'some'},
  {lab: 'cut-off-leader', fix: 'acks-all', ...safe},
  {lab: 'cut-off-leader', fix: 'more-retries', ...lost, loses: 'some'},

  {lab: 'retention', fix: null, ...lost, loses: ids(21, 140)},
  {lab: 'retention', fix: 'longer-time-and-size', ...safe},
  {
    lab: 'retention',
    fix: 'longer-time',
    ...lost,
    loses: 'some',
    shows: {
      that: 'the oldest went by size, and the newest stayed',
      isSo: ({lostIds}) => same(lostIds, ids(21, 20 + lostIds.length)),
    },
  },

  {lab: 'old-timestamps', fix: null, ...lost, loses: ids(1, 50)},
  {lab: 'old-timestamps', fix: 'log-append-time', ...safe},
  {lab: 'old-timestamps', fix: 'two-days', ...lost, loses: ids(1, 50)},

  {
    lab: 'min-isr-equals-rf',
    fix: null,
    ...unavailable,
    shows: {
      that: 'no order was taken while the broker was away',
      isSo: ({inServiceMs}) => inServiceMs === null,
    },
  },
  {
    lab: 'min-isr-equals-rf',
    fix: 'min-isr-2',
    ...safe,
    shows: {
      that: 'orders were taken while the broker was away',
      isSo: ({inServiceMs}) => inServiceMs !== null && inServiceMs < 10_000,
    },
  },
  {
    lab: 'min-isr-equals-rf',
    fix: 'acks-1',
    ...safe,
    verdict: 'invisible',
    shows: {
      that: 'some were acknowledged and could not be read',
      isSo: ({counts}) => counts.invisible > 0,
    },
  },

  {lab: 'unclean-election', fix: null, ...lost, loses: ids(21, 40)},
  {lab: 'unclean-election', fix: 'min-isr-2', ...safe},
  {
    lab: 'unclean-election',
    fix: 'shipping-was-faster',
    ...lost,
    loses: 'some',
    place: 'consume',
    shows: {
      that: 'only orders that came after the election were passed',
      isSo: ({lostIds}) => lostIds.every((id) => ids(41, 60).includes(id)),
    },
  },

  {lab: 'shrunken-isr', fix: null, ...lost, loses: ids(1, 40)},
  {
    lab: 'shrunken-isr',
    fix: 'min-isr-2',
    ...unavailable,
    shows: {
      that: 'a follower out of the ISR was eligible to lead',
      isSo: (report) =>
        logsIn(report).frames.some(({partitions}) => partitions.some(hasEligible)),
    },
  },
  {lab: 'shrunken-isr', fix: 'idempotence', ...lost, loses: ids(1, 40)},

  {lab: 'single-replica', fix: null, ...lost, loses: ids(1, 100)},
  {lab: 'single-replica', fix: 'three-replicas', ...safe},
  {lab: 'single-replica', fix: 'min-isr-2', ...lost, loses: ids(1, 100)},

  {lab: 'power-cut', fix: null, ...lost, loses: ids(1, 300)},
  {lab: 'power-cut', fix: 'flush-every-message', ...safe},
  {lab: 'power-cut', fix: 'flush-every-second', ...lost, loses: ids(1, 300)},
];

type Partition = LogsScene['frames'][number]['partitions'][number];

const hasEligible = ({replicas}: Partition): boolean =>
  replicas.some(({role}) => role === 'in-elr');

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.join() === others.join();
