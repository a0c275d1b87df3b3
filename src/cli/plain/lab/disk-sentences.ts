import {kafkaWords} from '../../../systems/kafka/evidence/words/words.js';
import {words} from '../../../presenting/words/words.js';
import type {LogsScene} from '../../../systems/kafka/evidence/scene.js';
import type {
  FramePartition,
  FrameReplica,
} from '../../../systems/kafka/evidence/xray/frame.js';
import {type Frame, openingFrame} from '../../../systems/kafka/evidence/xray/frames.js';
import {mostTelling} from '../../../systems/kafka/evidence/xray/telling.js';

/** So many are heard to the end; all of them are in the full screen. */
const momentsTold = 6;

/** The X-ray in sentences: one paragraph for each of the most telling moments, in the order of time; further topics after that of the orders. */
export function diskSentences(
  logs: Pick<LogsScene, 'xray' | 'frames' | 'further'>,
): readonly string[] {
  const {disks, disksOf} = kafkaWords.plain;
  if (logs.frames.length === 0) return [words.lab.noXray];
  return [
    ...topicSentences(disks, logs),
    ...logs.further.flatMap((one) =>
      topicSentences(disksOf(one.topic, words.run.holdings[one.holds]), one),
    ),
  ];
}

function topicSentences(
  title: string,
  series: Pick<LogsScene, 'xray' | 'frames'>,
): readonly string[] {
  const {frames} = series;
  const shown = mostTelling(frames, {limit: momentsTold, opening: openingFrame(series)});
  const left = frames.length - shown.length;
  return [
    title,
    ...shown.map(frameSentence),
    ...(left > 0 ? [kafkaWords.plain.moreMoments(left)] : []),
  ];
}

function frameSentence({at, moments, words: told, partitions}: Frame): string {
  const faults = moments.filter(({sign}) => sign === 'fault').map(({text}) => text);
  return kafkaWords.plain.frame(
    at,
    [...faults, ...told],
    partitions.flatMap((view) => partitionSentences(view, partitions.length > 1)),
  );
}

function partitionSentences(view: FramePartition, several: boolean): readonly string[] {
  const says = kafkaWords.plain;
  const {partition, replicas} = view;
  return [
    ...(several ? [says.partition(partition)] : []),
    leadershipSentence(view),
    ...groupsOf(replicas).map(([one, ...others]) => {
      const brokers = [one, ...others].map(({broker}) => broker);
      return says.replicas({...one, brokers}, one);
    }),
  ];
}

type Group = readonly [FrameReplica, ...FrameReplica[]];

/** Replicas of which the same is to be said. */
function groupsOf(replicas: readonly FrameReplica[]): readonly Group[] {
  const groups = new Map<string, [FrameReplica, ...FrameReplica[]]>();
  for (const replica of replicas) {
    const {state, cutOff, logStart, logEnd, committed, fsynced} = replica;
    const same = JSON.stringify([state, cutOff, logStart, logEnd, committed, fsynced]);
    const group = groups.get(same);
    if (group === undefined) groups.set(same, [replica]);
    else group.push(replica);
  }
  return [...groups.values()];
}

function leadershipSentence({leader, isr, elr, replicas}: FramePartition): string {
  const {leaderUnknown, leadership} = kafkaWords.plain;
  if (replicas.some(({role}) => role === 'unknown')) return leaderUnknown;
  const dead = replicas.some(({broker, state}) => broker === leader && state === 'dead');
  return leadership({leader, dead, isr, elr: elr ?? []});
}
