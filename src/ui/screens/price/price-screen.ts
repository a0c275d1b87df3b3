import type {PriceRow} from '../../../systems/kafka/evidence/price/price-table.js';
import type {PriceReport} from '../../../systems/kafka/evidence/price/price-report.js';
import type {Advice} from '../../../errors.js';
import type {RunProgress} from '../../services.js';

/** How far a measurement is. */
export type PriceSoFar = {
  readonly rows: readonly PriceRow[];
  readonly round: number;
  readonly rounds: number;
  /** From 0 to 1. */
  readonly share: number;
};

export type PriceStage =
  | {readonly step: 'intro'}
  | {
      readonly step: 'running';
      readonly soFar: PriceSoFar | null;
      /** What is being prepared, before the first turn comes. */
      readonly preparing: RunProgress | null;
      readonly stopping: boolean;
    }
  | {readonly step: 'failed'; readonly advice: Advice}
  | {readonly step: 'measured'; readonly report: PriceReport};

export type PriceScreen = {
  readonly at: 'price';
  /** What is missing to measure here, or null. */
  readonly problem: Advice | null;
  readonly stage: PriceStage;
  readonly offset: number;
};

/** What happens to a measurement from outside. */
export type PriceNews =
  | {readonly is: 'preparing'; readonly progress: RunProgress}
  | {readonly is: 'so-far'; readonly soFar: PriceSoFar}
  | {readonly is: 'measured'; readonly report: PriceReport}
  | {readonly is: 'failed'; readonly advice: Advice}
  | {readonly is: 'stopped'};
