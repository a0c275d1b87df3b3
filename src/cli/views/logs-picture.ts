/** The brokers' logs as bars: before the first broker died, and at the end. */
import {beforeAndAfter} from '../../lab/before-after.js';
import type {ReplicaView, Xray} from '../../lab/history.js';
import type {Report} from '../../lab/report.js';
import {seconds} from '../../lab/words.js';
import type {Output} from '../output.js';

type Row = {readonly broker: number; readonly logEnd: number; readonly note: string};
/** One partition at one time. */
type Column = {readonly title: string; readonly rows: readonly Row[]};
type Scale = {readonly most: number; readonly bar: number};

const gap = 2;
const shortestBar = 8;
const longestBar = 30;

/** Lines no wider than `columns`: the two pictures side by side where there is room, else one below the other. */
export function logsPicture(
  {xray}: Pick<Report, 'xray'>,
  columns: number,
  paint: Output['paint'],
): readonly string[] {
  const pictures = beforeAndAfter(xray);
  if (!pictures) return [];
  const {before, after} = pictures;
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
  const most = Math.max(1, ...rows.map(({logEnd}) => logEnd));
  const half = Math.floor((columns - gap) / 2);
  const beside = !once && half - widest >= shortestBar;
  const room = (beside ? half : columns) - widest;
  const scale = {most, bar: Math.max(1, Math.min(longestBar, room))};
  return pairs.flatMap((pair) => {
    const drawn = pair.map((column) => draw(column, scale, paint));
    return beside ? sideBySide(drawn, pair, half) : drawn.flat();
  });
}

function columnOf(when: string, at: number, xray: Xray | undefined): Column {
  const where = xray && xray.partition > 0 ? `, partition ${xray.partition}` : '';
  return {
    title: `${when} (${seconds(at)})${where}`,
    rows: xray ? xray.replicas.map((one) => rowOf(one, xray)) : [],
  };
}

function rowOf({broker, logEnd, state}: ReplicaView, {leader, isr}: Xray): Row {
  const role =
    broker === leader ? 'leads' : isr.includes(broker) ? 'in ISR' : 'not in ISR';
  const note = state === 'running' ? role : `${role}, ${state}`;
  return {broker, logEnd: logEnd ?? 0, note: `${logEnd ?? 'no log'} ${note}`};
}

function draw({title, rows}: Column, scale: Scale, paint: Output['paint']): string[] {
  return [paint('dim', title), ...rows.map((row) => drawRow(row, scale))];
}

function drawRow({broker, logEnd, note}: Row, {most, bar}: Scale): string {
  const cells = logEnd === 0 ? 0 : Math.max(1, Math.round((logEnd / most) * bar));
  return `${broker} ${'█'.repeat(cells)} ${note}`;
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
