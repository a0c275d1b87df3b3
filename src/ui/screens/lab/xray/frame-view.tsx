import {Box} from 'ink';
import {capital, sentence} from '../../../../grammar/en.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {logsIn} from '../../../../systems/kafka/evidence/scene.js';
import {onlyHere} from '../../../../systems/kafka/evidence/xray/difference.js';
import type {FramePartition} from '../../../../systems/kafka/evidence/xray/frame.js';
import type {Frame} from '../../../../systems/kafka/evidence/xray/frames.js';
import {bold, dim} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyWidth, proseWidth} from '../../../state/world.js';
import {MomentRow} from '../running/moments-view.js';
import {DetailRow, ReplicaRow, shapeOf} from './replica-row.js';
import {frameAt, topicAt, type XrayPlace} from './topics.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

type Props = {readonly result: RunResult; readonly place: XrayPlace};

/** One moment of the run. The logs stand first, in the same rows at each moment, so that they can be compared. */
export function FrameView({result, place}: Props) {
  const world = useWorld();
  const {t, size} = world;
  const {frames, topic, holds} = topicAt(result, place);
  const at = frameAt(result, place);
  const frame = frames[at];
  if (frame === undefined) return <T is={dim}>{t.lab.noXray}</T>;
  const shape = shapeOf(frames, bodyWidth(size));
  // With one topic there is nothing to tell apart.
  const several = logsIn(result.report).further.length > 0;
  return (
    <Box flexDirection="column" gap={1}>
      <Box flexDirection="column">
        <Para>
          <T is={bold}>
            {`${kafkaWords.logs.frameOf(at + 1, frames.length)}   ${(frame.at / 1000).toFixed(1)} s`}
          </T>
          <T>{several ? `   ${kafkaWords.logs.topicOf(topic, holds)}` : ''}</T>
        </Para>
        {frame.partitions.map((view) => (
          <Box key={view.partition} flexDirection="column">
            <Para>{factsOf(view, frame).join(' · ')}</Para>
            {view.replicas.map((replica) => (
              <Box key={replica.broker} flexDirection="column">
                <ReplicaRow replica={replica} shape={shape} />
                <DetailRow replica={replica} shape={shape} />
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      <Happened frame={frame} />
      <Box width={proseWidth(size)}>
        <Para is={dim}>{legendOf(frame)}</Para>
      </Box>
    </Box>
  );
}

/** What happened at this moment, in the words of the log and in those of the run. */
function Happened({frame: {words, moments}}: {readonly frame: Frame}) {
  if (words.length + moments.length === 0) return <T is={dim}>{kafkaWords.logs.quiet}</T>;
  return (
    <>
      {words.length === 0 ? null : (
        <Box flexDirection="column">
          {words.map((one, index) => (
            <Para key={index} is={bold}>
              {capital(sentence(one))}
            </Para>
          ))}
        </Box>
      )}
      {moments.length === 0 ? null : (
        <Box flexDirection="column">
          {moments.map((moment, index) => (
            <MomentRow key={index} moment={moment} />
          ))}
        </Box>
      )}
    </>
  );
}

/** Only the signs that are there. */
function legendOf({partitions}: Frame): string {
  const xray = kafkaWords.logs;
  const replicas = partitions.flatMap((view) => view.replicas);
  return [
    xray.legend,
    ...(replicas.some(({difference}) => onlyHere(difference)) ? [xray.onlyHere] : []),
    ...(replicas.some(({logStart}) => (logStart ?? 0) > 0) ? [xray.deleted] : []),
  ].join('   ');
}

function factsOf(view: FramePartition, {partitions}: Frame): readonly string[] {
  const {leader, epoch, isr, elr, replicas} = view;
  const which = partitions.length > 1 ? [kafkaWords.logs.partition(view.partition)] : [];
  if (replicas.some(({role}) => role === 'unknown'))
    return [...which, kafkaWords.logs.notTold];
  return [
    ...which,
    leaderWords(leader, replicas),
    ...(epoch === null ? [] : [kafkaWords.logs.epoch(epoch)]),
    kafkaWords.logs.isr(isr),
    ...(elr === null ? [] : [kafkaWords.logs.elr(elr)]),
  ];
}

/** Who is dead leads no longer, though the controller has not noticed yet. */
function leaderWords(
  leader: number | null,
  replicas: FramePartition['replicas'],
): string {
  const {nobodyLeads, ledLast, leads} = kafkaWords.logs;
  if (leader === null) return nobodyLeads;
  const dead = replicas.some(({broker, state}) => broker === leader && state === 'dead');
  return dead ? ledLast(leader) : leads(leader);
}
