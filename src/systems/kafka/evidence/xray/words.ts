/** What a frame shows of the logs, in sentences without a full stop. */
import {kafkaWords} from '../words/words.js';
import type {Range} from './changes.js';
import {onlyHere} from './difference.js';
import type {FramePartition, FrameReplica} from './frame.js';

/** Where the logs part, who was cut, and what was deleted from the front. */
export function wordsOf(partitions: readonly FramePartition[]): readonly string[] {
  return partitions.flatMap((view) =>
    [
      ...view.replicas.flatMap((replica) => cutWords(replica, view)),
      ...deletedWords(view),
      ...view.replicas.flatMap((replica) => ownWords(replica, view)),
    ].map((text) => kafkaWords.xray.inPartition(view.partition, text)),
  );
}

function ownWords(replica: FrameReplica, view: FramePartition): readonly string[] {
  const {broker, difference} = replica;
  const {leader} = view;
  const own = onlyHere(difference);
  if (own === null || leader === null) return [];
  const {from, records} = own;
  const doomed = isDoomed(replica, view);
  return [kafkaWords.xray.onlyHere({broker, leader, from, records, doomed})];
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
  const {from, to} = cut;
  if (to === null) return [kafkaWords.xray.noLog(broker, from)];
  // A dead broker truncates nothing: its log was cut by what happened to it.
  if (state === 'dead') return [kafkaWords.xray.lostLog(broker, {from, to})];
  return [
    kafkaWords.xray.truncated(
      broker,
      {from, to},
      {fetched: (logEnd ?? to) - to, leader: leader === broker ? null : leader},
    ),
  ];
}

/** Brokers that deleted the same are named together. */
function deletedWords({replicas}: FramePartition): readonly string[] {
  const groups = new Map<string, {readonly range: Range; readonly brokers: number[]}>();
  for (const {broker, deleted} of replicas)
    if (deleted) {
      const key = `${deleted.from}/${deleted.to}`;
      const group = groups.get(key) ?? {range: deleted, brokers: []};
      group.brokers.push(broker);
      groups.set(key, group);
    }
  return [...groups.values()].map(({range, brokers}) =>
    kafkaWords.xray.deleted(brokers, range),
  );
}
