/** The two pictures that tell most of a run: the disks at the height of the fault, and at the end. */
import type {ReplicaView, Xray} from './history.js';

type Picture = {readonly at: number; readonly partitions: readonly Xray[]};

/**
 * Before: the last picture in which all brokers lived, if one died; else the last in which one was
 * cut off; else the last in which one was paused; else the last of all.
 */
export function beforeAndAfter(
  pictures: readonly Picture[],
): {readonly before: Picture; readonly after: Picture} | null {
  const after = pictures.at(-1);
  if (!after) return null;
  const dead = pictures.findIndex(some(({state}) => state === 'dead'));
  const before =
    dead > 0
      ? pictures[dead - 1]
      : (pictures.findLast(some(({cutOff}) => cutOff)) ??
        pictures.findLast(some(({state}) => state === 'paused')));
  return {before: before ?? after, after};
}

const some =
  (is: (replica: ReplicaView) => boolean) =>
  ({partitions}: Picture): boolean =>
    partitions.some(({replicas}) => replicas.some(is));
