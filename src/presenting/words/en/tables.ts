/** Tables of the shop, in a run and after it, in English. */
import type {HoldingKind} from '../../../engine/plan/holding.js';
import {counted, listed, seconds} from '../../../grammar/en.js';

const openAs: Readonly<Partial<Record<HoldingKind, string>>> = {
  outbox: 'unsent',
  stopovers: 'waiting',
};

/** Rows that somebody will still take: "2 unsent". */
const waiting = (holds: HoldingKind, count: number): string =>
  `${count} ${openAs[holds] ?? 'open'}`;

export const tablesEn = {
  /** `noun`: what its system calls a table; `holds` in words, where the name does not say it. */
  name: (noun: string, table: string, holds: string | null) =>
    `${noun} ${table}${holds === null ? '' : ` (${holds})`}`,
  order: 'order',
  none: 'No row.',
  rows: (rows: number, holds: HoldingKind, open: number) =>
    `${counted(rows, 'row')}${open === 0 ? '' : `, ${waiting(holds, open)}`}`,
  news: {new: 'new', changed: 'changed', gone: 'gone'},
  done: 'done with',
  legend: (sign: string, word: string) => `${sign} ${word}`,
  /** A row for those who hear it. */
  spoken: (is: readonly string[], row: string, cells: readonly string[]) =>
    [[row, ...is].join(', '), ...cells].join('; '),
  cell: (name: string, value: string) => `${name} ${value}`,
  inTheEnd: (rows: 'all' | 'telling' | 'none') =>
    ({
      all: 'Tables in the end',
      telling:
        'Tables in the end: rows that wait, and those of orders that break a promise (all rows: --xray)',
      none: 'Tables in the end (their rows: --xray)',
    })[rows],
  more: (rows: number) => `and ${counted(rows, 'more row')}`,
  /** While a run is under way. */
  live: 'tables',
  oldest: (ms: number) => `oldest ${seconds(ms)}`,
  waiting,
  among: (told: readonly string[]) => `(${told.join(', ')})`,
  liveLine: (tables: readonly string[]) => `; rows: ${tables.join(' · ')}`,
  /** In sentences. */
  sentence: (
    name: string,
    {
      rows,
      open,
      broken,
    }: {
      readonly rows: string;
      readonly open: readonly string[];
      readonly broken: readonly string[];
    },
  ) =>
    [
      `${name}: ${rows}${open.length === 0 ? '' : `: ${listed(open)}`}.`,
      ...(broken.length === 0
        ? []
        : [`Rows of orders that break a promise: ${listed(broken)}.`]),
    ].join(' '),
  left: (rows: number) => `${rows} more`,
  overTime: (name: string) => `${name}, over time.`,
  atStop: (ms: number, told: readonly string[]) =>
    `After ${seconds(ms)}: ${told.join('; ')}.`,
  came: (word: string, rows: readonly string[]) =>
    rows.length < 4
      ? `${word} ${listed(rows)}`
      : `${rows.length} ${word}, ${rows[0] ?? ''} to ${rows.at(-1) ?? ''}`,
};
