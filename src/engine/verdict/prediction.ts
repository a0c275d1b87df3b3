/** What a learner bet on before the run, against what the run measured. */
import type {Prediction} from '../plan/define.js';
import type {Judged} from '../judge.js';
import {stillParked} from '../ledger/counts.js';
import type {Headline} from './verdict.js';

type Choice = Prediction['choices'][number];
/** The choices may have their words with them. */
type Predicted<C> = Pick<Prediction, 'about'> & {readonly choices: readonly C[]};

/** The choice that the run proved right; null when the run proves none. */
export function rightChoice<C extends Choice>(
  {about = 'share-lost', choices}: Predicted<C>,
  report: {readonly verdict: Headline} & Measured,
): C | null {
  if (report.verdict === 'inconclusive') return null;
  const found = measured[about](report);
  if (found === null) return null;
  return choices.find(({from, to}) => found >= from && found <= to) ?? null;
}

type Measured = Pick<Judged, 'counts' | 'inServiceMs'> & {readonly gap?: Judged['gap']};

const measured: Readonly<
  Record<NonNullable<Prediction['about']>, (report: Measured) => number | null>
> = {
  'share-lost': ({counts: {lost, acknowledged}}) =>
    acknowledged === 0 ? null : lost / acknowledged,
  'share-stalled': ({counts: {stalled, acknowledged}}) =>
    acknowledged === 0 ? null : stalled / acknowledged,
  'share-parked': ({counts}) =>
    counts.acknowledged === 0 ? null : stillParked(counts) / counts.acknowledged,
  'orders-lost': ({counts}) => counts.lost,
  'orders-torn': ({counts}) => counts.torn,
  'orders-repeated': ({counts}) => counts.duplicated,
  'gaps-found': ({gap}) => gap?.found ?? null,
  'seconds-waited': ({inServiceMs}) =>
    inServiceMs === null ? Infinity : inServiceMs / 1000,
};
