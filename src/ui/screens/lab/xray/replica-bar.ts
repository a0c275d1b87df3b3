import type {FrameReplica} from '../../../../systems/kafka/evidence/xray/frame.js';
import {
  columnsOf,
  logBarOf,
  type Scale,
} from '../../../../systems/kafka/evidence/xray/log-bar.js';
import {blank, type Line, span} from '../../../../text/line.js';
import {dim, lost} from '../../../../text/style.js';

/** A log as a bar: deleted front, what is committed, what is not, and what the leader does not have. */
export function replicaBar(replica: FrameReplica, scale: Scale): Line {
  const {deleted, committed, uncommitted, onlyHere} = logBarOf(replica, scale);
  return [
    span('·'.repeat(deleted), dim),
    span('█'.repeat(committed), {colour: 'store'}),
    span('▒'.repeat(uncommitted), {colour: 'store'}),
    span('▓'.repeat(onlyHere), lost),
  ];
}

/** Signs of one column, the same in every language: the words beside the bar say what they are. */
export const marks = {highWatermark: 'h', fsynced: 'f'} as const;

/** Under the bar: `h` at its high watermark, `f` where what was fsynced does. */
export function markRow({committed, fsynced}: FrameReplica, scale: Scale): Line {
  const h = columnsOf(committed ?? 0, scale);
  const f = columnsOf(fsynced ?? 0, scale);
  if (h + f === 0) return blank;
  // Where both end in one column, they stand beside each other.
  const places = h === f ? (h > 1 ? {h, f: h - 1} : {h: h + 1, f}) : {h, f};
  const cells = Array.from({length: Math.max(places.h, places.f)}, (_, index) => {
    if (index === places.h - 1) return marks.highWatermark;
    return index === places.f - 1 ? marks.fsynced : ' ';
  });
  return [span(cells.join(''), dim)];
}
