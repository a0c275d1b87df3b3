/** The bar chart: how much faster or slower than acks=1, in doublings, to the right and to the left of it. */
import type {PriceRow} from './price-table.js';

type Bar = {
  readonly row: PriceRow;
  /** Columns to the left of the axis: slower than acks=1. */
  readonly left: number;
  /** Columns to the right of the axis. */
  readonly right: number;
};

export type Bars = {
  /** Columns that a doubling takes. */
  readonly doubling: number;
  /** Columns to the left of the axis, the same for all. */
  readonly axis: number;
  readonly bars: readonly Bar[];
};

const widestDoubling = 6;

/** The bars of the rows that have a ratio, in at most `room` columns. */
export function barsOf(rows: readonly PriceRow[], room: number): Bars {
  const told = rows.flatMap((row) =>
    row.speed === null ? [] : [{row, doublings: Math.log2(row.speed.median)}],
  );
  const most = Math.max(0, ...told.map(({doublings}) => doublings));
  const least = Math.min(0, ...told.map(({doublings}) => doublings));
  // Each side may be rounded up by half a column.
  const doubling = Math.min(widestDoubling, (room - 1) / Math.max(1, most - least));
  const bars = told.map(({row, doublings}) => {
    const columns = Math.round(doublings * doubling);
    return {row, left: Math.max(0, -columns), right: Math.max(0, columns)};
  });
  return {doubling, axis: Math.max(0, ...bars.map(({left}) => left)), bars};
}
