/** What a frame shows of the logs, in sentences without a full stop. */
import {counted, named} from '../../../../grammar/en.js';
import {onlyHere} from './difference.js';
import type {FramePartition, FrameReplica} from './frame.js';

/** Where the logs part, who was cut, and what was deleted from the front. */
export function wordsOf(partitions: readonly FramePartition[]): readonly string[] {
  return partitions.flatMap((view) => {
    // Labs with one partition, which is most of them, need not name it.
    const where = view.partition === 0 ? '' : `partition ${view.partition}: `;
    return [
      ...view.replicas.flatMap((replica) => cutWords(replica, view)),
      ...deletedWords(view),
      ...view.replicas.flatMap((replica) => ownWords(replica, view)),
    ].map((words) => `${where}${words}`);
  });
}

function ownWords(replica: FrameReplica, view: FramePartition): readonly string[] {
  const {broker, difference} = replica;
  const {leader} = view;
  const own = onlyHere(difference);
  if (own === null || leader === null) return [];
  const then = isDoomed(replica, view) ? ', cut off when it follows' : '';
  return [
    `broker ${broker} has ${counted(own.records, 'record')} that the leader, broker ${leader}, does not have: from offset ${own.from} on${then}`,
  ];
}

/** A follower gives up what it has of older epochs beyond the leader's log. */
function isDoomed({difference, epoch}: FrameReplica, view: FramePartition): boolean {
  if (difference?.is === 'diverges') return true;
  return view.epoch !== null && epoch !== null && epoch < view.epoch;
}

function cutWords(
  {broker, state, cut, logEnd}: FrameReplica,
  {leader}: FramePartition,
): readonly string[] {
  if (cut === null) return [];
  if (cut.to === null)
    return [`broker ${broker} has no log any more: it ended at ${cut.from}`];
  // A dead broker truncates nothing: its log was cut by what befell it.
  if (state === 'dead')
    return [
      `broker ${broker} has lost its log from ${cut.to} on: it ended at ${cut.from}`,
    ];
  const since = (logEnd ?? cut.to) - cut.to;
  const from = leader === null || leader === broker ? '' : ` from broker ${leader}`;
  const then = since > 0 ? `, and ${counted(since, 'record')} fetched since${from}` : '';
  return [`broker ${broker}: truncated from ${cut.from} to ${cut.to}${then}`];
}

/** Brokers that deleted the same are named together. */
function deletedWords({replicas}: FramePartition): readonly string[] {
  const groups = new Map<string, number[]>();
  for (const {broker, deleted} of replicas)
    if (deleted) {
      const what = `records ${deleted.from} to ${deleted.to - 1} deleted from the front`;
      groups.set(what, [...(groups.get(what) ?? []), broker]);
    }
  return [...groups].map(([what, brokers]) => `${named('broker', brokers)}: ${what}`);
}
