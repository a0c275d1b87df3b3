/** Which frames tell most, where there is no room for all. */
import type {Frame} from './frames.js';
import type {FramePartition, FrameReplica} from './frame.js';

/**
 * The `limit` most telling frames, in the order of time. The first, the last and the one at
 * `opening` are always among them; `limit` is at least three.
 */
export function mostTelling(
  frames: readonly Frame[],
  {limit, opening}: {readonly limit: number; readonly opening: number},
): readonly Frame[] {
  const must = new Set([0, opening, frames.length - 1]);
  const weights = frames.map((frame, index) =>
    must.has(index) ? Infinity : weightOf(frame, frames[index - 1]),
  );
  const heaviest = [...weights.keys()]
    .sort((a, b) => compare(weights[b], weights[a]) || a - b)
    .slice(0, limit);
  return frames.filter((_, index) => heaviest.includes(index));
}

function compare(one = 0, other = 0): number {
  return one === other ? 0 : one - other;
}

/** Lost records before new leaders, these before faults, and all before a replica that is in sync again. */
function weightOf({partitions}: Frame, before: Frame | undefined): number {
  return Math.max(
    0,
    ...partitions.map((view) => {
      const was = before?.partitions.find(({partition}) => partition === view.partition);
      return was === undefined ? 1 : weightOfPartition(view, was);
    }),
  );
}

function weightOfPartition(view: FramePartition, was: FramePartition): number {
  if (view.replicas.some(({cut, deleted}) => cut !== null || deleted !== null)) return 5;
  if (view.leader !== was.leader || view.epoch !== was.epoch) return 4;
  if (statesOf(view.replicas) !== statesOf(was.replicas)) return 3;
  return `${view.isr.join()}/${String(view.elr)}` ===
    `${was.isr.join()}/${String(was.elr)}`
    ? 1
    : 2;
}

function statesOf(replicas: readonly FrameReplica[]): string {
  return replicas.map(({state, cutOff}) => `${state} ${String(cutOff)}`).join();
}
