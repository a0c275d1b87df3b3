import {Box} from 'ink';
import type {RunResult} from '../../../../presenting/run/result.js';
import {onlyHere} from '../../../../systems/kafka/evidence/xray/difference.js';
import type {FramePartition} from '../../../../systems/kafka/evidence/xray/frame.js';
import type {Frame} from '../../../../systems/kafka/evidence/xray/frames.js';
import {dim} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyWidth, proseWidth} from '../../../state/world.js';
import {FrameTitle, Happened} from './happened-view.js';
import {DetailRow, ReplicaRow, shapeOf} from './replica-row.js';
import {frameAt, type LogsPage, pageAt, pagesOf, type XrayPlace} from './pages.js';
import {TableView} from './table-view.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

type Props = {readonly result: RunResult; readonly place: XrayPlace};

/** One moment of the run, in the log or the table that is open. */
export function PageView({result, place}: Props) {
  const page = pageAt(result, place);
  const at = frameAt(result, place);
  return page.is === 'table' ? (
    <TableView result={result} page={page} at={at} />
  ) : (
    <FrameView result={result} page={page} at={at} />
  );
}

type FrameProps = {
  readonly result: RunResult;
  readonly page: LogsPage;
  readonly at: number;
};

/** The logs stand first, in the same rows at each moment, so that they can be compared. */
function FrameView({result, page: {frames, topic, holds}, at}: FrameProps) {
  const {t, size} = useWorld();
  const frame = frames[at];
  if (frame === undefined) return <T is={dim}>{t.lab.noXray}</T>;
  const shape = shapeOf(frames, bodyWidth(size));
  // With one topic there is nothing to tell apart.
  const several = pagesOf(result).length > 1;
  const {words, moments} = frame;
  return (
    <Box flexDirection="column" gap={1}>
      <Box flexDirection="column">
        <FrameTitle
          frame={t.lab.frameOf(at + 1, frames.length)}
          at={frame.at}
          of={several ? kafkaWords.logs.topicOf(topic, holds) : ''}
        />
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
      {words.length + moments.length === 0 ? (
        <T is={dim}>{kafkaWords.logs.quiet}</T>
      ) : (
        <Happened words={words} moments={moments} />
      )}
      <Box width={proseWidth(size)}>
        <Para is={dim}>{legendOf(frame)}</Para>
      </Box>
    </Box>
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
