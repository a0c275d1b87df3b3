/** The two pictures that tell most of a run: the disks at the height of the fault, and at the end. */
import type {ReplicaView, Xray} from './replicas.js';
import {cutBetween, deletedBetween} from './changes.js';
import {sizeOf} from './lineage.js';

export type Picture = {readonly at: number; readonly partitions: readonly Xray[]};

/**
 * Before: the last picture before a leader died; else before anybody did; else the last in which
 * one was cut off; else the last before a log was cut or gone; else the fullest before the last
 * deletion from the front, if there was one; else the last in which one was paused; else the last of all.
 */
export function beforeAndAfter(
  pictures: readonly Picture[],
): {readonly before: Picture; readonly after: Picture} | null {
  const after = pictures.at(-1);
  if (!after) return null;
  const deletions = pictures.findLastIndex((picture, at) =>
    changed(deletedBetween)(picture, pictures[at - 1]),
  );
  const before =
    beforeFirst(pictures, leaderDies) ??
    beforeFirst(
      pictures,
      some(({state}) => state === 'dead'),
    ) ??
    pictures.findLast(some(({cutOff}) => cutOff)) ??
    beforeFirst(pictures, changed(cutBetween)) ??
    (deletions > 0
      ? fullest(pictures.slice(0, deletions))
      : pictures.findLast(some(({state}) => state === 'paused')));
  return {before: before ?? after, after};
}

type Test = (picture: Picture, before: Picture | undefined) => boolean;

function beforeFirst(pictures: readonly Picture[], test: Test): Picture | undefined {
  const index = pictures.findIndex((picture, at) => test(picture, pictures[at - 1]));
  return index > 0 ? pictures[index - 1] : undefined;
}

const some =
  (is: (replica: ReplicaView, view: Xray) => boolean) =>
  ({partitions}: Picture): boolean =>
    partitions.some((view) => view.replicas.some((replica) => is(replica, view)));

/** Who led in the picture before is dead. */
const leaderDies: Test = (picture, before) => {
  const led = before?.partitions ?? [];
  return led.some(({partition, leader}) =>
    some(
      ({broker, state}, view) =>
        view.partition === partition && broker === leader && state === 'dead',
    )(picture),
  );
};

/** Something is told by comparing a replica with the same one before. */
const changed =
  (compare: (before: ReplicaView, now: ReplicaView) => unknown): Test =>
  (picture, before) =>
    picture.partitions.some((view) => {
      const old = before?.partitions.find(({partition}) => partition === view.partition);
      return view.replicas.some((now) => {
        const was = old?.replicas.find(({broker}) => broker === now.broker);
        return was !== undefined && compare(was, now) !== null;
      });
    });

/** The last of those that hold most records. */
function fullest(pictures: readonly Picture[]): Picture | undefined {
  const records = ({partitions}: Picture): number =>
    partitions
      .flatMap(({replicas}) => replicas)
      .reduce((sum, replica) => sum + sizeOf(replica), 0);
  const most = Math.max(...pictures.map(records));
  return pictures.findLast((picture) => records(picture) === most);
}
