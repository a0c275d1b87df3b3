/** The X-ray of a run as frames that can be stepped through: from the pictures and the timeline. */
import {beforeAndAfter, type Picture} from './before-after.js';
import type {Moment} from '../../../../engine/timeline/state.js';
import {type FramePartition, framePartition} from './frame.js';
import {stopsOf} from './stops.js';
import {wordsOf} from './words.js';

export type Frame = {
  /** Of its picture, milliseconds since the run began. */
  readonly at: number;
  /** All of the timeline since the frame before; the last frame has what came after it, too. */
  readonly moments: readonly Moment[];
  /** Where the logs part, who was cut, and what was deleted from the front. */
  readonly words: readonly string[];
  readonly partitions: readonly FramePartition[];
};

/** In the order of time; none only when there is no picture. Each moment is in exactly one frame. */
export function framesOf(
  pictures: readonly Picture[],
  timeline: readonly Moment[],
): readonly Frame[] {
  const stops = stopsOf(pictures, timeline);
  const hosts = hostsOf(pictures);
  let after = -Infinity;
  return stops.flatMap((index, position) => {
    const picture = pictures[index];
    if (!picture) return [];
    const {at} = picture;
    const to = position === stops.length - 1 ? Infinity : at;
    const moments = timeline.filter((one) => one.at > after && one.at <= to);
    after = at;
    const partitions = partitionsOf(picture, pictures[index - 1], hosts);
    return [{at, moments, words: wordsOf(partitions), partitions}];
  });
}

/** Of each partition the brokers that ever had a log of it: the others hold no replica. */
type Hosts = ReadonlyMap<number, ReadonlySet<number>>;

function hostsOf(pictures: readonly Picture[]): Hosts {
  const hosts = new Map<number, Set<number>>();
  for (const {partition, replicas} of pictures.flatMap(({partitions}) => partitions)) {
    const known = hosts.get(partition) ?? new Set();
    for (const {broker, logEnd} of replicas) if (logEnd !== null) known.add(broker);
    hosts.set(partition, known);
  }
  return hosts;
}

function partitionsOf(
  {partitions}: Picture,
  before: Picture | undefined,
  hosts: Hosts,
): readonly FramePartition[] {
  return partitions.map((view) => {
    const was = before?.partitions.find(({partition}) => partition === view.partition);
    const known = hosts.get(view.partition);
    const frame = framePartition(view, was);
    const replicas = frame.replicas.filter(({broker}) => known?.has(broker) === true);
    // Where nobody ever had a log, that is what is to be seen.
    return replicas.length === 0 ? frame : {...frame, replicas};
  });
}

/** Index of the frame from which the story is best read: the disks at the height of the fault. */
export function openingFrame({
  frames,
  xray,
}: {
  readonly frames: readonly Frame[];
  readonly xray: readonly Picture[];
}): number {
  const before = beforeAndAfter(xray)?.before;
  return Math.max(
    0,
    frames.findLastIndex(({at}) => before !== undefined && at <= before.at),
  );
}
