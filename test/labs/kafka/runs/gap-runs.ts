/** What find-the-gap must show. */
import type {Report} from '../../../../src/presenting/run/report.js';

export const gapRuns: readonly {
  /** null: as shipped. */
  readonly fix: string | null;
  readonly verdict: Report['verdict'];
  readonly gap: NonNullable<Report['gap']>;
}[] = [
  {
    fix: null,
    verdict: 'overlooked',
    gap: {planted: 4, found: 0, missed: 4, falseAlarms: 0},
  },
  {
    fix: 'as-sets',
    verdict: 'overlooked',
    gap: {planted: 4, found: 2, missed: 2, falseAlarms: 0},
  },
  {
    fix: 'everything',
    verdict: 'overlooked',
    gap: {planted: 4, found: 4, missed: 0, falseAlarms: 25},
  },
  {
    fix: 'ids-per-window',
    verdict: 'safe',
    gap: {planted: 4, found: 4, missed: 0, falseAlarms: 0},
  },
];
