/** Which records two logs share: told by the leader epochs under which they were written. */
import type {EpochStart, ReplicaView} from './replicas.js';

/** What of a replica says which records its log holds. */
export type Log = Pick<ReplicaView, 'logEnd' | 'logStart' | 'epochs'>;

/** First offset that is still in the log; 0 where nobody looked. */
export function startOf({logStart, epochs}: Log): number {
  return logStart ?? epochs?.[0]?.from ?? 0;
}

/** How many records the log holds now. */
export function sizeOf(log: Log): number {
  return Math.max(0, (log.logEnd ?? 0) - startOf(log));
}

/**
 * The offset up to which both logs hold the same records: where their epochs part, else the end of
 * the shorter one. An epoch has one leader, so the same epoch at an offset is the same record.
 * null: the epochs are not known.
 */
export function sharedUntil(one: Log, other: Log): number | null {
  if (one.logEnd === null || other.logEnd === null) return null;
  const end = Math.min(one.logEnd, other.logEnd);
  if (sizeOf(one) === 0 || sizeOf(other) === 0) return end;
  const {epochs} = one;
  const {epochs: others} = other;
  if (epochs === undefined || others === undefined) return null;
  const start = Math.max(startOf(one), startOf(other));
  const edges = [start, ...[...epochs, ...others].map(({from}) => from)]
    .filter((offset) => offset >= start && offset < end)
    .sort((a, b) => a - b);
  return edges.find((offset) => differ(epochs, others, offset)) ?? end;
}

function differ(
  epochs: readonly EpochStart[],
  others: readonly EpochStart[],
  offset: number,
): boolean {
  const epoch = epochAt(epochs, offset);
  const other = epochAt(others, offset);
  return epoch !== undefined && other !== undefined && epoch !== other;
}

function epochAt(epochs: readonly EpochStart[], offset: number): number | undefined {
  return epochs.findLast(({from}) => from <= offset)?.epoch;
}
