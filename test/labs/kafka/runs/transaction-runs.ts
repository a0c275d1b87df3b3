/** What the labs about transactions must show: each as shipped, with a right fix and with a wrong one. */
import type {Report} from '../../../../src/presenting/run/report.js';

export type TransactionRun = {
  readonly lab: 'transaction' | 'exactly-once-pipe';
  /** null: as shipped. */
  readonly fix: string | null;
  readonly verdict: Report['verdict'];
  /** What else such a run shows, as a sentence and a look at it. */
  readonly that: string;
  readonly isSo: (report: Report) => boolean;
};

const tells =
  (text: string) =>
  ({timeline}: Pick<Report, 'timeline'>): boolean =>
    timeline.some((moment) => moment.text.includes(text));

export const transactionRuns: readonly TransactionRun[] = [
  {
    lab: 'transaction',
    fix: null,
    verdict: 'torn',
    that: 'one order has no invoice',
    isSo: ({counts}) => counts.torn === 1 && counts.effects === 20,
  },
  {
    lab: 'transaction',
    fix: 'zombie-fenced',
    verdict: 'safe',
    that: 'the one that was taken for dead is refused by its epoch, and its half is aborted',
    isSo: (report) =>
      tells('INVALID_PRODUCER_EPOCH')(report) &&
      tells('order-0011 of an aborted transaction')(report),
  },
  {
    lab: 'transaction',
    fix: 'reads-uncommitted',
    verdict: 'torn',
    that: 'the order that was aborted has shipped',
    isSo: ({counts}) => counts.inLog === 19 && counts.effects === 20,
  },

  {
    lab: 'exactly-once-pipe',
    fix: null,
    verdict: 'duplicated',
    that: 'parcels of the batch in hand are there twice, and none of the batch before',
    isSo: ({counts}) => counts.duplicated > 0 && counts.duplicated <= 20,
  },
  {
    lab: 'exactly-once-pipe',
    fix: 'send-offsets',
    verdict: 'safe',
    that: 'the parcels of the killed shipping are in the log, and count for nobody',
    isSo: tells('of aborted transactions, which read_committed leaves out'),
  },
  {
    lab: 'exactly-once-pipe',
    fix: 'idempotence',
    verdict: 'duplicated',
    that: 'the second producer is another one for the broker',
    isSo: ({counts}) => counts.duplicated > 0,
  },
];
