/** The two pictures that tell most of a run: the disks at the last moment when all brokers lived, and at the end. */
import type {Xray} from './history.js';

type Picture = {readonly at: number; readonly partitions: readonly Xray[]};

export function beforeAndAfter(
  pictures: readonly Picture[],
): {readonly before: Picture; readonly after: Picture} | null {
  const after = pictures.at(-1);
  if (!after) return null;
  const dead = pictures.findIndex(({partitions}) =>
    partitions.some(({replicas}) => replicas.some(({state}) => state === 'dead')),
  );
  const before = dead > 0 ? pictures[dead - 1] : after;
  return {before: before ?? after, after};
}
