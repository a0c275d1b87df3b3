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
export const marks = {committed: 'c', fsynced: 'f'} as const;

/** Under the bar: `c` where what is committed ends, `f` where what was fsynced does. */
export function markRow({committed, fsynced}: FrameReplica, scale: Scale): Line {
  const c = columnsOf(committed ?? 0, scale);
  const f = columnsOf(fsynced ?? 0, scale);
  if (c + f === 0) return blank;
  // Where both end in one column, they stand beside each other.
  const places = c === f ? (c > 1 ? {c, f: c - 1} : {c: c + 1, f}) : {c, f};
  const cells = Array.from({length: Math.max(places.c, places.f)}, (_, index) => {
    if (index === places.c - 1) return marks.committed;
    return index === places.f - 1 ? marks.fsynced : ' ';
  });
  return [span(cells.join(''), dim)];
}
