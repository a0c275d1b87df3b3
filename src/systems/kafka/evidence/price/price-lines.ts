/** The table and the bar chart as rows of text that fit in so many columns. */
import {barsOf} from './price-bars.js';
import {kafkaWords} from '../words/words.js';
import {fewestSends, type PriceRow} from './price-table.js';
import {base} from './setups.js';
import {figure, middleHalf, times} from './figures.js';

type Column = {
  readonly head: keyof typeof kafkaWords.price.heads;
  readonly width: number;
  readonly cell: (row: PriceRow) => string;
};

const titleWidth = 23;
const orNone = (value: number | null): string => (value === null ? '–' : figure(value));

const rate: Column = {
  head: 'rate',
  width: 8,
  cell: ({recordsPerSecond}) => orNone(recordsPerSecond),
};
const size: Column = {
  head: 'size',
  width: 7,
  cell: ({megabytesPerSecond}) => orNone(megabytesPerSecond),
};
const p50: Column = {head: 'p50', width: 8, cell: ({p50Ms}) => orNone(p50Ms)};
const p99: Column = {head: 'p99', width: 8, cell: ({p99Ms}) => orNone(p99Ms)};
const speed: Column = {
  head: 'speed',
  width: 8,
  cell: ({speed: ratio}) => (ratio === null ? '–' : times(ratio)),
};
const wait: Column = {
  head: 'wait',
  width: 8,
  cell: ({wait: ratio}) => (ratio === null ? '–' : times(ratio)),
};
const half = (of: 'speed' | 'wait'): Column => ({
  head: 'half',
  width: 15,
  cell: ({[of]: ratio}) => (ratio === null ? '–' : middleHalf(ratio)),
});

const narrowest: readonly Column[] = [rate, p50, p99, speed];

/** The fullest that fits is taken. */
const shapes: readonly (readonly Column[])[] = [
  [rate, size, p50, p99, speed, half('speed'), wait, half('wait')],
  [rate, size, p50, p99, speed, half('speed')],
  narrowest,
];

const shapeFor = (columns: number): readonly Column[] =>
  shapes.find(
    (shape) => shape.reduce((sum, {width}) => sum + width, titleWidth) <= columns,
  ) ?? narrowest;

/** Whether there is room for the middle half of the rounds beside a ratio. */
export const showsHalf = (columns: number): boolean =>
  shapeFor(columns).some(({head}) => head === 'half');

export type TableLine = {
  /** null: the heading. */
  readonly row: PriceRow | null;
  readonly text: string;
};

export function tableLines(
  rows: readonly PriceRow[],
  columns: number,
): readonly TableLine[] {
  const shape = shapeFor(columns);
  const put = (title: string, cell: (column: Column) => string): string =>
    title.padEnd(titleWidth) +
    shape.map((column) => cell(column).padStart(column.width)).join('');
  // In the first round the others wait for their ratio until acks=1 has had its turn.
  const waiting = rows.some(({setup, sends}) => setup.id === base && sends === 0);
  return [
    {row: null, text: put('', ({head}) => kafkaWords.price.heads[head])},
    ...rows.map((row) => ({
      row,
      text:
        waiting && row.recordsPerSecond !== null
          ? put(row.setup.title, ({cell}) => cell(row))
          : textOf(row, put),
    })),
  ];
}

function textOf(
  row: PriceRow,
  put: (title: string, cell: (column: Column) => string) => string,
): string {
  const {title} = row.setup;
  if (row.speed === null)
    return row.sends === 0
      ? put(title, () => '–')
      : `${title.padEnd(titleWidth)}  ${kafkaWords.price.tooFew(row, fewestSends)}`;
  return put(title, ({cell}) => cell(row));
}

export type ChartLine = {
  readonly title: string;
  /** Blanks, then the bar on the left of the axis. */
  readonly left: string;
  readonly right: string;
  readonly figure: string;
};

export type Chart = {readonly legend: string; readonly lines: readonly ChartLine[]};

export const axisSign = '│';

/** null: no ratio is known yet. */
export function chartOf(rows: readonly PriceRow[], columns: number): Chart | null {
  const figureWidth = 7;
  const room = columns - titleWidth - 2 - figureWidth;
  const {doubling, axis, bars} = barsOf(rows, room);
  if (bars.length === 0) return null;
  return {
    legend: kafkaWords.price.legend(axisSign, doubling),
    lines: bars.map(({row, left, right}) => ({
      title: `${row.setup.title.padEnd(titleWidth)} `,
      left: ' '.repeat(axis - left) + '█'.repeat(left),
      right: '█'.repeat(right),
      figure: row.speed === null ? '' : ` ${times(row.speed)}`,
    })),
  };
}
