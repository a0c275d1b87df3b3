import type {FrameReplica} from '../../../systems/kafka/evidence/xray/frame.js';
import {onlyHere} from '../../../systems/kafka/evidence/xray/difference.js';
import {blank, type Line, span} from '../../../text/line.js';
import {dim, lost} from '../../../text/style.js';
import {barWidth} from './bars.js';

type Scale = {
  /** The offset that takes the whole room. */
  readonly most: number;
  /** Columns. */
  readonly room: number;
};

/** A log as a bar: deleted front, what is committed, what is not, and what the leader does not have. */
export function replicaBar(replica: FrameReplica, scale: Scale): Line {
  const {logStart, logEnd, committed, difference} = replica;
  const end = logEnd ?? 0;
  const start = Math.min(logStart ?? 0, end);
  const own = onlyHere(difference);
  const whole = columnOf(end, scale);
  // Whatever is there takes a column at least.
  const front = Math.min(columnOf(start, scale), whole - (end > start ? 1 : 0));
  const shared = own ? sharedColumns(own.from, {start, front, whole}, scale) : whole;
  const sure = Math.min(shared, columnOf(Math.min(end, committed ?? 0), scale));
  return [
    span('·'.repeat(front), dim),
    span('█'.repeat(Math.max(0, sure - front)), {colour: 'store'}),
    span('▒'.repeat(shared - Math.max(front, sure)), {colour: 'store'}),
    span('▓'.repeat(whole - shared), lost),
  ];
}

function sharedColumns(
  from: number,
  {
    start,
    front,
    whole,
  }: {readonly start: number; readonly front: number; readonly whole: number},
  scale: Scale,
): number {
  if (from <= start) return front;
  return Math.max(front, Math.min(whole - 1, columnOf(from, scale)));
}

/** Under the bar: `c` where what is committed ends, `f` where what was fsynced does. */
export function markRow({committed, fsynced}: FrameReplica, scale: Scale): Line {
  const c = columnOf(committed ?? 0, scale);
  const f = columnOf(fsynced ?? 0, scale);
  if (c + f === 0) return blank;
  // Where both end in one column, they stand beside each other.
  const places = c === f ? (c > 1 ? {c, f: c - 1} : {c: c + 1, f}) : {c, f};
  const cells = Array.from({length: Math.max(places.c, places.f)}, (_, index) => {
    if (index === places.c - 1) return 'c';
    return index === places.f - 1 ? 'f' : ' ';
  });
  return [span(cells.join(''), dim)];
}

function columnOf(offset: number, {most, room}: Scale): number {
  return barWidth(offset, most, room);
}
