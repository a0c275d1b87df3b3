import type {LogsScene} from '../../systems/kafka/evidence/scene.js';
import {words as said} from '../../presenting/words/words.js';
import {capital, listed, named, seconds, sentence} from '../../grammar/en.js';
import type {
  FramePartition,
  FrameReplica,
} from '../../systems/kafka/evidence/xray/frame.js';
import {type Frame, openingFrame} from '../../systems/kafka/evidence/xray/frames.js';
import {mostTelling} from '../../systems/kafka/evidence/xray/telling.js';
import {labWords as words} from './lab-words.js';

/** So many are heard to the end; all of them are in the full screen. */
const momentsTold = 6;

/** The X-ray in sentences: one paragraph for each of the most telling moments, in the order of time; further topics after that of the orders. */
export function diskSentences(
  logs: Pick<LogsScene, 'xray' | 'frames' | 'further'>,
): readonly string[] {
  if (logs.frames.length === 0) return [words.noDisks];
  return [
    ...topicSentences(words.disks, logs),
    ...logs.further.flatMap((one) =>
      topicSentences(words.disksOf(one.topic, said.run.holdings[one.holds]), one),
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
    ...(left > 0 ? [words.moreMoments(left)] : []),
  ];
}

function frameSentence({at, moments, words: told, partitions}: Frame): string {
  const faults = moments.filter(({sign}) => sign === 'fault').map(({text}) => text);
  return [
    `After ${seconds(at)}:`,
    ...[...faults, ...told].map((text) => capital(sentence(text))),
    ...partitions.flatMap((view) => partitionSentences(view, partitions.length > 1)),
  ].join(' ');
}

function partitionSentences(view: FramePartition, several: boolean): readonly string[] {
  const {partition, replicas} = view;
  const groups = new Map<string, number[]>();
  for (const replica of replicas) {
    const how = replicaWords(replica);
    groups.set(how, [...(groups.get(how) ?? []), replica.broker]);
  }
  return [
    ...(several ? [`Partition ${partition}.`] : []),
    leadershipSentence(view),
    ...[...groups].map(([how, brokers]) => `${named('Broker', brokers)}: ${how}.`),
  ];
}

function leadershipSentence({leader, isr, elr, replicas}: FramePartition): string {
  if (replicas.some(({role}) => role === 'unknown')) return 'Nobody has said who leads.';
  const dead = replicas.some(({broker, state}) => broker === leader && state === 'dead');
  const who =
    leader === null
      ? 'Nobody leads'
      : `Broker ${leader} ${dead ? 'is dead and still counts as the leader' : 'leads'}`;
  const eligible = (elr ?? []).length === 0 ? '' : `, ELR ${listed(elr ?? [])}`;
  return `${who}, ISR ${isr.length === 0 ? 'empty' : listed(isr)}${eligible}.`;
}

function replicaWords({
  state,
  cutOff,
  logStart,
  logEnd,
  committed,
  fsynced,
}: FrameReplica): string {
  const how = cutOff ? `${state}, cut off` : state;
  if (logEnd === null) return `${how}, no log`;
  const range = (logStart ?? 0) > 0 ? `log from ${logStart} to` : 'log ends at';
  return `${how}, ${range} ${logEnd}, committed ${committed ?? 'not known'}, fsynced ${fsynced ?? 'not known'}`;
}
