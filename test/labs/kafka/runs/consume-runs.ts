/** What the labs of consuming must show: each as shipped, with a right fix and with a wrong one. */
import type {Report} from '../../../../src/presenting/run/report.js';

export type ConsumeRun = {
  readonly lab: string;
  /** null: as shipped. */
  readonly fix: string | null;
  readonly verdict: Report['verdict'];
  readonly loses: readonly string[];
  readonly counts?: Partial<Report['counts']>;
};

const ids = (from: number, to: number): readonly string[] =>
  Array.from(
    {length: to - from + 1},
    (_, index) => `order-${String(from + index).padStart(4, '0')}`,
  );

/** Of the orders 21 to 60: those whose key goes to partition 1 or 2 of three (murmur2). */
const inNewPartitions = [
  22, 23, 24, 26, 27, 28, 29, 31, 34, 36, 37, 38, 40, 41, 42, 44, 46, 47, 48, 50, 53, 54,
  55, 57, 58, 60,
].flatMap((number) => ids(number, number));

const safe = {verdict: 'safe', loses: []} as const;
const behind30 = {verdict: 'lost', loses: ids(31, 100), counts: {effects: 30}} as const;

export const consumeRuns: readonly ConsumeRun[] = [
  {lab: 'commit-first', fix: null, ...behind30},
  {lab: 'commit-first', fix: 'commit-each-after', ...safe, counts: {duplicated: 0}},
  {lab: 'commit-first', fix: 'commit-each-first', verdict: 'lost', loses: ids(31, 31)},

  {lab: 'not-awaited', fix: null, ...behind30},
  {lab: 'not-awaited', fix: 'await-and-commit-each', ...safe, counts: {effects: 100}},
  {lab: 'not-awaited', fix: 'threshold', ...behind30},

  {
    lab: 'poison-pill',
    fix: null,
    verdict: 'stalled',
    loses: [],
    counts: {stalled: 70, effects: 30, parked: 0},
  },
  {
    lab: 'poison-pill',
    fix: 'redrive',
    ...safe,
    counts: {stalled: 0, effects: 100, parked: 1, duplicated: 0},
  },
  {
    lab: 'poison-pill',
    fix: 'catch-and-continue',
    verdict: 'lost',
    loses: ids(31, 31),
    counts: {stalled: 0, effects: 99},
  },

  {lab: 'new-partition', fix: null, verdict: 'lost', loses: inNewPartitions},
  {lab: 'new-partition', fix: 'earliest', ...safe, counts: {effects: 60}},
  {
    lab: 'new-partition',
    fix: 'shorter-metadata-age',
    verdict: 'lost',
    loses: inNewPartitions,
  },
];
