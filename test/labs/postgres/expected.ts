import type {Report} from '../../../src/presenting/run/report.js';

/** What a run of each must show, whether it was just run or is recorded. Ids are numbers of orders. */
export type ExpectedRun = {
  readonly lab: string;
  readonly fix: string | null;
  readonly verdict: string;
  /** Orders that are lost, that happen twice, and of which the customer was told what is not so. */
  readonly lost?: readonly number[] | 'some';
  readonly twice?: readonly number[];
  readonly untrue?: readonly number[] | 'some';
  /** What was not confirmed in time is sent again: how many those are is the machine's affair. */
  readonly mayRepeat?: boolean;
};

const away = [31, 32, 33, 34];

export const expectedRuns: readonly ExpectedRun[] = [
  // Killed over its 21st order; the brokers out of reach for four.
  {lab: 'dual-write', fix: null, verdict: 'lost', lost: [21, ...away]},
  {lab: 'dual-write', fix: 'control', verdict: 'safe'},
  {lab: 'dual-write', fix: 'send-inside', verdict: 'phantom', untrue: [8]},
  {lab: 'dual-write', fix: 'kafka-transaction', verdict: 'lost', lost: [21]},
  {lab: 'dual-write', fix: 'retry-in-memory', verdict: 'lost', lost: [21]},
  {lab: 'dual-write', fix: 'mark-before-send', verdict: 'lost', lost: 'some'},
  {lab: 'dual-write', fix: 'outbox', verdict: 'safe', mayRepeat: true},
  {lab: 'ships-twice', fix: null, verdict: 'duplicated', twice: [31]},
  {lab: 'ships-twice', fix: 'control', verdict: 'safe'},
  {lab: 'ships-twice', fix: 'remember', verdict: 'duplicated', twice: [31]},
  // Two transactions an order: the 31st marks the 16th.
  {lab: 'ships-twice', fix: 'mark-first', verdict: 'lost', lost: [16]},
  {lab: 'ships-twice', fix: 'processed-ids', verdict: 'safe'},
  {lab: 'ships-twice', fix: 'condition', verdict: 'safe'},
  {lab: 'ships-twice', fix: 'unique-key', verdict: 'safe'},
];

const idsOf = (numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `order-${String(number).padStart(4, '0')}`);

/** What a run shows, in the terms of what it must show. */
export function shownBy(
  {lost = [], untrue = [], mayRepeat = false}: ExpectedRun,
  {verdict, brokenBy, lostIds, asPromised}: Report,
) {
  const some = (ids: readonly string[], of: readonly number[] | 'some') =>
    of === 'some' ? ids.length > 0 : ids;
  return {
    verdict: mayRepeat && verdict === 'duplicated' ? 'safe' : verdict,
    asPromised,
    lost: some(lostIds, lost),
    twice: mayRepeat ? [] : (brokenBy['each-once'] ?? []),
    untrue: some(brokenBy['told-the-truth'] ?? [], untrue),
  };
}

/** The same as it must be. */
export function shouldShow({verdict, lost = [], twice = [], untrue = []}: ExpectedRun) {
  const some = (of: readonly number[] | 'some') => (of === 'some' ? true : idsOf(of));
  return {
    ...{verdict, asPromised: true},
    ...{lost: some(lost), twice: idsOf(twice), untrue: some(untrue)},
  };
}
