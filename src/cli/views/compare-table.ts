/** A lab's runs side by side: one row each, from the reports alone. */
import type {CompareRow} from '../../app/runs/compare.js';
import {headlineWord, runName} from '../../presenting/run-name.js';
import {words} from '../../presenting/words/words.js';
import type {Output} from '../output.js';
import type {Style} from '../terminal-text.js';
import {notes, placesOf, remains, type Told} from './compare-notes.js';

type Screen = Pick<Output, 'columns' | 'paint'>;
type CellName =
  | 'run'
  | 'yes'
  | 'no'
  | 'pending'
  | 'told'
  | 'lost'
  | 'twice'
  | 'service'
  | 'verdict'
  | 'kept';
type Cells = Readonly<Record<CellName, string>>;
type Shape = {readonly cells: readonly CellName[]; readonly gap: string};

const measured = ['lost', 'twice', 'service', 'verdict', 'kept'] as const;

/** The first shape that fits is taken; when none does, each run becomes a few short lines. */
const shapes: readonly Shape[] = [
  {cells: ['run', 'yes', 'no', 'pending', ...measured], gap: '  '},
  {cells: ['run', 'told', ...measured], gap: '  '},
  {cells: ['run', 'told', ...measured], gap: ' '},
];

const toTheRight: ReadonlySet<CellName> = new Set(['yes', 'no', 'pending']);
const unknown = '–';

/** All that `lab compare` prints. `inCode`: in which language, where there is a choice. Lines of the table fit in `columns`; the sentences below it want to be wrapped. */
export function compareText(
  rows: readonly CompareRow[],
  screen: Screen,
  inCode: string | null = null,
): string {
  return [
    heading(rows, inCode),
    table(rows, screen),
    [screen.paint('dim', legend(rows))],
    rows.flatMap(notes),
    remains(rows),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Saved runs may be of several versions and days. */
function heading(rows: readonly CompareRow[], inCode: string | null): readonly string[] {
  const versions = new Set(rows.flatMap(({report}) => report?.kafka ?? []));
  const days = rows.flatMap(({startedAt}) => startedAt?.slice(0, 10) ?? []).sort();
  if (days.length === 0) return [];
  const lab = rows[0]?.lab ?? '';
  const time = [...new Set([days[0] ?? '', days.at(-1) ?? ''])];
  return [words.cli.lab.compare.heading({lab, inCode}, [...versions], time)];
}

/** ✓ as promised, ✗ not, ? nobody knows. */
export function promiseSign({report}: Pick<CompareRow, 'report'>): '✓' | '✗' | '?' {
  if (report === null || report.verdict === 'inconclusive') return '?';
  return report.asPromised ? '✓' : '✗';
}

function legend(rows: readonly CompareRow[]): string {
  const planted = rows.some(({report}) => (report?.gap?.planted ?? 0) > 0);
  return words.cli.lab.compare.legend(planted);
}

function table(rows: readonly CompareRow[], screen: Screen): readonly string[] {
  const heads = words.cli.lab.compare.columns;
  const lines = rows.map((row) => ({row, cells: cellsOf(row)}));
  const widths = (name: CellName): number =>
    Math.max(heads[name].length, ...lines.map(({cells}) => cells[name].length));
  const shape = shapes.find(
    ({cells, gap}) =>
      cells.reduce((sum, name) => sum + widths(name), (cells.length - 1) * gap.length) <=
      screen.columns,
  );
  if (!shape) return lines.flatMap(({row, cells}) => stacked({row, cells}, screen));
  const put = (name: CellName, text: string): string =>
    toTheRight.has(name) ? text.padStart(widths(name)) : text.padEnd(widths(name));
  return [
    screen.paint(
      'bold',
      shape.cells
        .map((name) => put(name, heads[name]))
        .join(shape.gap)
        .trimEnd(),
    ),
    ...lines.map(({row, cells}) =>
      shape.cells
        .map((name, index) => {
          const text = put(name, cells[name]);
          return painted(name, {
            row,
            text: index === shape.cells.length - 1 ? text.trimEnd() : text,
            screen,
          });
        })
        .join(shape.gap),
    ),
  ];
}

/** For a narrow screen: the run with its verdict, and what was measured, as many on a line as fit. */
function stacked(
  {row, cells}: {readonly row: CompareRow; readonly cells: Cells},
  screen: Screen,
): readonly string[] {
  const head = `${painted('kept', {row, text: cells.kept, screen})} ${cells.run}: ${painted('verdict', {row, text: cells.verdict, screen})}`;
  if (row.report === null) return [head];
  const lines: string[] = [];
  for (const name of ['told', 'lost', 'twice', 'service'] as const) {
    const item = `${words.cli.lab.compare.columns[name]} ${cells[name]}`;
    const last = lines.at(-1);
    const longer = `${last ?? ''} · ${item}`;
    if (last !== undefined && longer.length <= screen.columns)
      lines[lines.length - 1] = longer;
    else lines.push(`  ${item}`);
  }
  return [head, ...lines];
}

function painted(
  name: CellName,
  {
    row,
    text,
    screen,
  }: {readonly row: CompareRow; readonly text: string; readonly screen: Screen},
): string {
  const style = name === 'verdict' ? verdictStyle(row) : styleOf(name, row);
  return style === null ? text : screen.paint(style, text);
}

function verdictStyle({report}: CompareRow): Style {
  if (report === null) return 'dim';
  if (report.verdict === 'inconclusive') return 'yellow';
  return report.verdict === 'safe' ? 'green' : 'red';
}

function styleOf(name: CellName, row: CompareRow): Style | null {
  if (name === 'kept' && promiseSign(row) === '✗') return ['bold', 'red'];
  return name === 'run' && row.right === true ? 'bold' : null;
}

function cellsOf(row: CompareRow): Cells {
  const {report} = row;
  const run = `${runName(row.fix)}${row.right === true ? ' *' : ''}`;
  const kept = promiseSign(row);
  if (report === null) {
    const {notRun, unreadable} = words.cli.lab.compare;
    const verdict = row.problem === null ? notRun : unreadable;
    return {...nothing, run, verdict, kept};
  }
  const {acknowledged, rejected, pending, duplicated} = report.counts;
  return {
    run,
    yes: String(acknowledged),
    no: String(rejected),
    pending: String(pending),
    told: `${acknowledged}/${rejected}/${pending}`,
    lost: lostCell(report),
    twice: isProven(report) ? `${duplicated}/${report.storedTwice}` : unknown,
    service: serviceCell(report, row.inServiceWithin),
    verdict: headlineWord(report.verdict),
    kept,
  };
}

const nothing = {
  yes: unknown,
  no: unknown,
  pending: unknown,
  told: unknown,
  lost: unknown,
  twice: unknown,
  service: unknown,
} as const;

/** What became of the orders of a run that proves nothing is not known, whatever was counted. */
const isProven = ({verdict}: Told): boolean => verdict !== 'inconclusive';

function lostCell(report: Told): string {
  if (!isProven(report)) return unknown;
  return words.cli.lab.compare.lost(report.counts.lost, placesOf(report));
}

/** A run that was cut short has no figure either: only a broken promise says that no answer came. */
function serviceCell({inServiceMs, properties}: Told, within: number): string {
  const {served, noneWithin} = words.cli.lab.compare;
  if (inServiceMs !== null) return served(inServiceMs);
  return properties['in-service'] === 'breaks' ? noneWithin(within) : unknown;
}
