/** The brokers' logs as bars: at the height of the fault, and at the end. */
import type {LogsScene} from '../../systems/kafka/evidence/scene.js';
import {seconds} from '../../grammar/en.js';
import {onlyHere} from '../../systems/kafka/evidence/xray/difference.js';
import type {
  FramePartition,
  FrameReplica,
} from '../../systems/kafka/evidence/xray/frame.js';
import {openingFrame} from '../../systems/kafka/evidence/xray/frames.js';
import type {Output} from '../output.js';
import {rangeOf, roleOf} from './replica-words.js';

/** Offsets: where the log begins, where it goes its own way (or ends), and where it ends. */
type Row = {
  readonly broker: number;
  readonly start: number;
  readonly shared: number;
  readonly end: number;
  readonly note: string;
};
/** One partition at one time. */
type Column = {readonly title: string; readonly rows: readonly Row[]};
type Scale = {readonly most: number; readonly bar: number};

const gap = 2;
const shortestBar = 8;
const longestBar = 30;

/** Lines no wider than `columns`: the two pictures side by side where there is room, else one below the other. */
export function logsPicture(
  logs: Pick<LogsScene, 'xray' | 'frames'>,
  columns: number,
  paint: Output['paint'],
): readonly string[] {
  const before = logs.frames[openingFrame(logs)];
  const after = logs.frames.at(-1);
  if (!before || !after) return [];
  const once = before === after;
  const pairs = after.partitions.map((partition, index) => [
    ...(once ? [] : [columnOf('before', before.at, before.partitions[index])]),
    columnOf(once ? 'at the end' : 'after', after.at, partition),
  ]);
  const rows = pairs.flat().flatMap((column) => column.rows);
  const widest = Math.max(
    0,
    ...rows.map(({broker, note}) => `${broker}  ${note}`.length),
  );
  const most = Math.max(1, ...rows.map(({end}) => end));
  const half = Math.floor((columns - gap) / 2);
  const beside = !once && half - widest >= shortestBar;
  const room = (beside ? half : columns) - widest;
  const scale = {most, bar: Math.max(1, Math.min(longestBar, room))};
  const drawn = pairs.flatMap((pair) => {
    const both = pair.map((column) => draw(column, scale, paint));
    return beside ? sideBySide(both, pair, half) : both.flat();
  });
  return [...drawn, ...legendOf(rows)];
}

function columnOf(when: string, at: number, view: FramePartition | undefined): Column {
  const where = view && view.partition > 0 ? `, partition ${view.partition}` : '';
  return {
    title: `${when} (${seconds(at)})${where}`,
    rows: view ? view.replicas.map(rowOf) : [],
  };
}

function rowOf(replica: FrameReplica): Row {
  const {broker, state, logStart, logEnd, difference} = replica;
  const end = logEnd ?? 0;
  const words = [roleOf(replica), state === 'running' ? '' : state];
  return {
    broker,
    start: Math.min(logStart ?? 0, end),
    shared: onlyHere(difference)?.from ?? end,
    end,
    note: `${rangeOf(replica)} ${words.filter((word) => word !== '').join(', ')}`,
  };
}

function draw({title, rows}: Column, scale: Scale, paint: Output['paint']): string[] {
  return [paint('dim', title), ...rows.map((row) => drawRow(row, scale))];
}

function drawRow({broker, start, shared, end, note}: Row, {most, bar}: Scale): string {
  // Whatever is there takes a cell at least.
  const cells = (offset: number) =>
    offset === 0 ? 0 : Math.max(1, Math.round((offset / most) * bar));
  const whole = cells(end);
  const front = Math.min(cells(start), whole - (end > start ? 1 : 0));
  const own = shared < end ? Math.min(cells(shared), whole - 1) : whole;
  const common = Math.max(front, shared <= start ? front : own);
  const drawn = [
    '·'.repeat(front),
    '█'.repeat(common - front),
    '▓'.repeat(whole - common),
  ].join('');
  return `${broker} ${drawn} ${note}`;
}

function legendOf(rows: readonly Row[]): readonly string[] {
  return [
    ...(rows.some(({shared, end}) => shared < end)
      ? ['▓ is only there: the leader does not have it.']
      : []),
    ...(rows.some(({start}) => start > 0) ? ['· is deleted from the front.'] : []),
  ];
}

function sideBySide(
  [left = [], right = []]: readonly (readonly string[])[],
  [column]: readonly Column[],
  half: number,
): string[] {
  return Array.from({length: Math.max(left.length, right.length)}, (_, row) => {
    const text = left[row] ?? '';
    const width = row === 0 ? (column?.title.length ?? 0) : text.length;
    return `${text}${' '.repeat(Math.max(1, half + gap - width))}${right[row] ?? ''}`.trimEnd();
  });
}
