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
  /** From this order on each may be sent twice. */
  readonly race?: number;
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
  // Order 11 commits late.
  {lab: 'outbox-cursor', fix: null, verdict: 'lost', lost: [11]},
  {lab: 'outbox-cursor', fix: 'control', verdict: 'safe'},
  {lab: 'outbox-cursor', fix: 'longer-pause', verdict: 'lost', lost: [11]},
  {lab: 'outbox-cursor', fix: 'by-time', verdict: 'lost', lost: [11]},
  {lab: 'outbox-cursor', fix: 'claim', verdict: 'safe'},
  {lab: 'outbox-cursor', fix: 'below-oldest', verdict: 'safe'},
  // Killed over its 11th and its 16th order; side by side from the 21st on, where each order is a race.
  {lab: 'outbox-relay', fix: null, verdict: 'duplicated', twice: [16, 21], race: 22},
  {lab: 'outbox-relay', fix: 'control', verdict: 'safe'},
  {
    lab: 'outbox-relay',
    fix: 'idempotent',
    verdict: 'duplicated',
    twice: [16, 21],
    race: 22,
  },
  {lab: 'outbox-relay', fix: 'skip-locked', verdict: 'duplicated', twice: [16]},
  {
    lab: 'outbox-relay',
    fix: 'mark-first',
    verdict: 'lost',
    lost: [11],
    twice: [21],
    race: 22,
  },
  {lab: 'outbox-relay', fix: 'absorb', verdict: 'safe'},
  {lab: 'outbox-relay', fix: 'claim-and-absorb', verdict: 'safe'},
  {lab: 'zombie-consumer', fix: null, verdict: 'duplicated', twice: [11]},
  {lab: 'zombie-consumer', fix: 'control', verdict: 'safe'},
  {lab: 'zombie-consumer', fix: 'longer-session', verdict: 'duplicated', twice: [11]},
  {lab: 'zombie-consumer', fix: 'check-first', verdict: 'duplicated', twice: [11]},
  {lab: 'zombie-consumer', fix: 'lease', verdict: 'duplicated', twice: [11]},
  {lab: 'zombie-consumer', fix: 'version', verdict: 'safe'},
  {lab: 'zombie-consumer', fix: 'fencing', verdict: 'safe'},
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
  {lost = [], untrue = [], mayRepeat = false, race = Infinity}: ExpectedRun,
  {verdict, brokenBy, lostIds, asPromised}: Report,
) {
  const some = (ids: readonly string[], of: readonly number[] | 'some') =>
    of === 'some' ? ids.length > 0 : ids;
  return {
    verdict: mayRepeat && verdict === 'duplicated' ? 'safe' : verdict,
    asPromised,
    lost: some(lostIds, lost),
    twice: mayRepeat
      ? []
      : (brokenBy['each-once'] ?? []).filter((id) => Number(id.slice(-4)) < race),
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
