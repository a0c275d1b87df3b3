/** What the runs of labs must show, of those whose every run is recorded here: the same of each fix that cures it, something else of the others. */
import type {Report} from '../../../../src/presenting/run/report.js';

type Shown = Pick<Report, 'verdict'> & {readonly counts: Partial<Report['counts']>};

export type ExpectedLab = {
  readonly lab: string;
  readonly shipped: Shown;
  /** Of fixes that show something else than the shipped files, or than `safe`. */
  readonly fixes: Readonly<Record<string, Shown>>;
  /** What is run live beside the shipped files. */
  readonly live: string;
};

const lost = (count: number): Shown => ({verdict: 'lost', counts: {lost: count}});
const twice = (count: number): Shown => ({
  verdict: 'duplicated',
  counts: {lost: 0, duplicated: count},
});
/** Nothing is lost, and nothing ships twice. */
export const safe: Shown = {
  verdict: 'safe',
  counts: {lost: 0, duplicated: 0, stalled: 0},
};

export const expectedLabs: readonly ExpectedLab[] = [
  {
    lab: 'auto-commit',
    shipped: lost(70),
    fixes: {'one-thread': twice(30), 'wait-for-workers': twice(30)},
    live: 'wait-for-workers',
  },
  {
    lab: 'commit-sync-in-loop',
    shipped: lost(70),
    fixes: {'fewer-records': lost(20), 'commit-behind-all': twice(30)},
    live: 'commit-behind-each',
  },
  {
    lab: 'ignored-callback',
    shipped: lost(50),
    fixes: {'check-the-error': {...safe, counts: {...safe.counts, rejected: 50}}},
    live: 'check-the-error',
  },
  {
    lab: 'poll-interval',
    shipped: twice(100),
    fixes: {'fewer-records': twice(1)},
    live: 'pause-and-poll',
  },
  {
    lab: 'streams-drops',
    shipped: lost(1),
    fixes: {
      'default-handler': {verdict: 'stalled', counts: {lost: 0, effects: 29}},
      'dead-letters': {...safe, counts: {...safe.counts, parked: 1, effects: 99}},
    },
    live: 'dead-letters',
  },
  {
    lab: 'shared-group',
    // Which half it is depends on who got which partition.
    shipped: {verdict: 'lost', counts: {stalled: 0}},
    fixes: {'no-commits': {verdict: 'stalled', counts: {lost: 0}}},
    live: 'own-group',
  },
  {
    lab: 'offsets-lost',
    shipped: lost(60),
    fixes: {earliest: twice(40)},
    live: 'three-copies',
  },
  {
    lab: 'compaction',
    // 90, or 91 when the next segment was closed before shipping came by.
    shipped: {verdict: 'lost', counts: {duplicated: 0, stalled: 0}},
    fixes: {},
    live: 'delete-by-time',
  },
];
