/** The brokers' logs as bars: at the height of the fault, and at the end. */
import {kafkaWords} from '../../systems/kafka/evidence/words/words.js';
import type {LogsScene} from '../../systems/kafka/evidence/scene.js';
import type {
  FramePartition,
  FrameReplica,
} from '../../systems/kafka/evidence/xray/frame.js';
import {openingFrame} from '../../systems/kafka/evidence/xray/frames.js';
import {logBarOf, rangeOf} from '../../systems/kafka/evidence/xray/log-bar.js';
import type {Output} from '../output.js';

/** A replica's log, and what stands beside its bar. */
type Row = {readonly replica: FrameReplica; readonly note: string};
/** One partition at one time. */
type Column = {readonly title: string; readonly rows: readonly Row[]};
type Scale = {readonly most: number; readonly room: number};

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
  const says = kafkaWords.picture;
  const once = before === after;
  const pairs = after.partitions.map((partition, index) => [
    ...(once ? [] : [columnOf(says.before, before.at, before.partitions[index])]),
    columnOf(once ? says.end : says.after, after.at, partition),
  ]);
  const rows = pairs.flat().flatMap((column) => column.rows);
  const widest = Math.max(
    0,
    ...rows.map(({replica: {broker}, note}) => `${broker}  ${note}`.length),
  );
  const most = Math.max(1, ...rows.map(({replica: {logEnd}}) => logEnd ?? 0));
  const half = Math.floor((columns - gap) / 2);
  const beside = !once && half - widest >= shortestBar;
  const room = (beside ? half : columns) - widest;
  const scale = {most, room: Math.max(1, Math.min(longestBar, room))};
  const drawn = pairs.flatMap((pair) => {
    const both = pair.map((column) => draw(column, scale, paint));
    return beside ? sideBySide(both, pair, half) : both.flat();
  });
  return [...drawn, ...legendOf(rows, scale)];
}

function columnOf(
  title: (ms: number, partition: number | null) => string,
  at: number,
  view: FramePartition | undefined,
): Column {
  const partition = view && view.partition > 0 ? view.partition : null;
  return {title: title(at, partition), rows: view ? view.replicas.map(rowOf) : []};
}

function rowOf(replica: FrameReplica): Row {
  const {role, state} = replica;
  const {roles, noLog} = kafkaWords.logs;
  const {states} = kafkaWords.plain;
  const how = [roles[role], state === 'running' ? '' : states[state]];
  const range = rangeOf(replica) ?? noLog;
  return {replica, note: `${range} ${how.filter((one) => one !== '').join(', ')}`};
}

function draw({title, rows}: Column, scale: Scale, paint: Output['paint']): string[] {
  return [paint('dim', title), ...rows.map((row) => drawRow(row, scale))];
}

function drawRow({replica, note}: Row, scale: Scale): string {
  const {deleted, committed, uncommitted, onlyHere} = logBarOf(replica, scale);
  const drawn = [
    '·'.repeat(deleted),
    '█'.repeat(committed + uncommitted),
    '▓'.repeat(onlyHere),
  ].join('');
  return `${replica.broker} ${drawn} ${note}`;
}

function legendOf(rows: readonly Row[], scale: Scale): readonly string[] {
  const says = kafkaWords.picture;
  const bars = rows.map(({replica}) => logBarOf(replica, scale));
  return [
    ...(bars.some(({onlyHere}) => onlyHere > 0) ? [says.onlyHere] : []),
    ...(bars.some(({deleted}) => deleted > 0) ? [says.deleted] : []),
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
