import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';
import {logsIn} from '../../../../systems/kafka/evidence/scene.js';
import type {FramePartition} from '../../../../systems/kafka/evidence/xray/frame.js';
import type {Frame} from '../../../../systems/kafka/evidence/xray/frames.js';
import {capital, sentence} from '../../../../grammar/en.js';
import {onlyHere} from '../../../../systems/kafka/evidence/xray/difference.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {bodyWidth, proseWidth, type World} from '../../../state/world.js';
import {line, type Line, span, stacked} from '../../../../text/line.js';
import {wrap, wrapText} from '../../../../text/wrap.js';
import {bold, dim} from '../../../../text/style.js';
import {momentRows} from '../running/moments-view.js';
import {frameAt, topicAt, type XrayPlace} from './topics.js';
import {detailRow, replicaRow, type Shape, shapeOf} from './rows.js';

/** One moment of the run. The logs stand first, in the same rows at each moment, so that they can be compared. */
export function frameLines(
  result: RunResult,
  place: XrayPlace,
  world: World,
): readonly Line[] {
  const {frames, topic, holds} = topicAt(result, place);
  const at = frameAt(result, place);
  const frame = frames[at];
  if (frame === undefined) return [line(world.t.lab.noXray, dim)];
  const {size} = world;
  const width = bodyWidth(size);
  const shape = shapeOf(frames, width);
  const head: Line = [
    span(kafkaWords.logs.frameOf(at + 1, frames.length), bold),
    span(`   ${(frame.at / 1000).toFixed(1)} s`, bold),
    // With one topic there is nothing to tell apart.
    span(
      logsIn(result.report).further.length > 0
        ? `   ${kafkaWords.logs.topicOf(topic, holds)}`
        : '',
    ),
  ];
  return stacked(
    [
      ...wrap(head, width),
      ...frame.partitions.flatMap((view) => partitionLines(view, frame, shape)),
    ],
    frame.words.flatMap((words) => wrapText(capital(sentence(words)), width, bold)),
    momentLines(frame, world),
    wrapText(legendOf(frame), proseWidth(size), dim),
  );
}

/** Only the signs that are there. */
function legendOf({partitions}: Frame): string {
  const {logs} = kafkaWords;
  const replicas = partitions.flatMap((view) => view.replicas);
  return [
    logs.legend,
    ...(replicas.some(({difference}) => onlyHere(difference)) ? [logs.onlyHere] : []),
    ...(replicas.some(({logStart}) => (logStart ?? 0) > 0) ? [logs.deleted] : []),
  ].join('   ');
}

function partitionLines(
  view: FramePartition,
  {partitions}: Frame,
  shape: Shape,
): readonly Line[] {
  const facts = [
    ...(partitions.length > 1 ? [kafkaWords.logs.partition(view.partition)] : []),
    ...leadershipOf(view),
  ];
  return [
    ...wrap([span(facts.join(' · '))], shape.width),
    ...view.replicas.flatMap((replica) => [
      replicaRow(replica, shape),
      detailRow(replica, shape),
    ]),
  ];
}

function leadershipOf({
  leader,
  epoch,
  isr,
  elr,
  replicas,
}: FramePartition): readonly string[] {
  const {logs} = kafkaWords;
  if (replicas.some(({role}) => role === 'unknown')) return [logs.notTold];
  return [
    leaderWords(leader, replicas),
    ...(epoch === null ? [] : [logs.epoch(epoch)]),
    logs.isr(isr),
    ...(elr === null ? [] : [logs.elr(elr)]),
  ];
}

/** Who is dead leads no longer, though the controller has not noticed yet. */
function leaderWords(
  leader: number | null,
  replicas: FramePartition['replicas'],
): string {
  const {logs} = kafkaWords;
  if (leader === null) return logs.nobodyLeads;
  const dead = replicas.some(({broker, state}) => broker === leader && state === 'dead');
  return dead ? logs.ledLast(leader) : logs.leads(leader);
}

function momentLines({moments, words}: Frame, {size}: World): readonly Line[] {
  if (moments.length === 0)
    return words.length === 0 ? [line(kafkaWords.logs.quiet, dim)] : [];
  return moments.flatMap((moment) => momentRows(moment, false, bodyWidth(size)));
}
