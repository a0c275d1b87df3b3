/** What was taken from a replica's log between two pictures. */
import type {ReplicaView} from './replicas.js';
import {sharedUntil} from './lineage.js';

/** Records `from` to `to`, `to` exclusive. */
export type Range = {readonly from: number; readonly to: number};

/** The log ended at `from` and was cut to `to`; `to` null: the log itself is gone. */
export type Cut = {readonly from: number; readonly to: number | null};

/** null: nothing was cut. With lineages it is exact, also where the log has grown again since. */
export function cutBetween(before: ReplicaView, now: ReplicaView): Cut | null {
  const from = before.logEnd;
  if (from === null || from === 0) return null;
  if (now.logEnd === null) return {from, to: null};
  const kept = sharedUntil(before, now) ?? now.logEnd;
  return kept < from ? {from, to: kept} : null;
}

/** Records that were deleted from the front, or null. */
export function deletedBetween(before: ReplicaView, now: ReplicaView): Range | null {
  const from = before.logStart ?? null;
  const start = now.logStart ?? null;
  const {logEnd: end} = before;
  if (from === null || start === null || end === null || now.logEnd === null) return null;
  const to = Math.min(start, end);
  // A log that was cut, and begins elsewhere now, was not deleted from the front.
  return to > from && now.logEnd >= end ? {from, to} : null;
}
