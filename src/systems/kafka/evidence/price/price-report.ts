import {priceTable, type PriceRow, type Turn, wholeRounds} from './price-table.js';
import {kafkaWords} from '../words/words.js';
import type {SetupId} from './setup-id.js';
import {base, recordBytes, turn} from './setups.js';

/** What `lab price --json` prints. */
export type PriceReport = {
  readonly schema: 1;
  readonly kafka: string;
  /** The client and its version. */
  readonly client: string;
  readonly seed: number;
  readonly rounds: {readonly asked: number; readonly done: number};
  /** How long a setup sends in a round, in milliseconds. */
  readonly turnMs: {readonly least: number; readonly most: number};
  readonly recordBytes: number;
  /** The setup that `speed` and `wait` are ratios to. */
  readonly base: SetupId;
  readonly rows: readonly PriceRow[];
  readonly caveats: readonly string[];
};

export type PriceRun = Pick<PriceReport, 'kafka' | 'client' | 'seed'> & {
  /** How many rounds were asked for. */
  readonly rounds: number;
  readonly turns: readonly Turn[];
};

export function priceReport({kafka, client, seed, rounds, turns}: PriceRun): PriceReport {
  return {
    schema: 1,
    kafka,
    client,
    seed,
    rounds: {asked: rounds, done: wholeRounds(turns)},
    turnMs: {least: turn.ms, most: turn.mostMs},
    recordBytes,
    base,
    rows: priceTable(turns),
    caveats: kafkaWords.price.caveats(recordBytes),
  };
}
