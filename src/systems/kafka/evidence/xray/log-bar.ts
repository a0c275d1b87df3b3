import {onlyHere} from './difference.js';
import type {FrameReplica} from './frame.js';

/** What the whole room stands for, in offsets, and how many columns it has. */
export type Scale = {readonly most: number; readonly room: number};

/** Columns of a log, from its front to its end. */
export type LogBar = {
  readonly deleted: number;
  /** The replica knows that it is committed. */
  readonly committed: number;
  readonly uncommitted: number;
  /** The leader's log does not have it. */
  readonly onlyHere: number;
};

/** A log as a bar. Whatever is there takes a column at least. */
export function logBarOf(
  {
    logStart,
    logEnd,
    committed,
    difference,
  }: Pick<FrameReplica, 'logStart' | 'logEnd' | 'committed' | 'difference'>,
  scale: Scale,
): LogBar {
  const end = logEnd ?? 0;
  const start = Math.min(logStart ?? 0, end);
  const own = onlyHere(difference);
  const whole = columnsOf(end, scale);
  const front = Math.min(columnsOf(start, scale), whole - (end > start ? 1 : 0));
  const shared = own
    ? own.from <= start
      ? front
      : Math.max(front, Math.min(whole - 1, columnsOf(own.from, scale)))
    : whole;
  const sure = Math.min(shared, columnsOf(Math.min(end, committed ?? 0), scale));
  return {
    deleted: front,
    committed: Math.max(0, sure - front),
    uncommitted: shared - Math.max(front, sure),
    onlyHere: whole - shared,
  };
}

/** Columns up to an offset: at least one where there is anything. */
export function columnsOf(offset: number, {most, room}: Scale): number {
  if (offset <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(room, Math.round((offset / most) * room)));
}

/** `1000`, or `100–1000` where the front was deleted; null: there is no log. */
export function rangeOf({
  logStart,
  logEnd,
}: Pick<FrameReplica, 'logStart' | 'logEnd'>): string | null {
  if (logEnd === null) return null;
  return logStart === null || logStart === 0 ? `${logEnd}` : `${logStart}–${logEnd}`;
}
