import {Box} from 'ink';
import {
  type Frame,
  openingFrame,
} from '../../../../systems/kafka/evidence/xray/frames.js';
import {logsIn} from '../../../../systems/kafka/evidence/scene.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {bold, dim} from '../../../../text/style.js';
import {T} from '../../../components/look.js';
import {useWorld} from '../../../components/world-context.js';
import {bodyWidth, type Size} from '../../../state/world.js';
import {ReplicaRow, type Shape, shapeOf} from './replica-row.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

const gap = 4;
const wide = 100;

type Props = {readonly result: RunResult};

/** The disks before what was done to them, and after; null: nothing was read of them, or nothing was done. */
function framesOf({
  report,
}: RunResult): {readonly before: Frame | null; readonly after: Frame} | null {
  const logs = logsIn(report);
  const before = logs.frames[openingFrame(logs)];
  const after = logs.frames.at(-1);
  if (before === undefined || after === undefined || logs.xray.length === 0) return null;
  // Where nothing was done to a broker or a log, there is no before.
  return {before: before === after ? null : before, after};
}

/** Rows that the picture takes; null: there is none. */
export function xrayRows(result: RunResult, size: Size): number | null {
  const frames = framesOf(result);
  if (frames === null) return null;
  const {partitions} = frames.after;
  const titles = partitions.length > 1 ? partitions.length : 0;
  const each = partitions.reduce((sum, {replicas}) => sum + replicas.length, 1 + titles);
  return frames.before === null || bodyWidth(size) >= wide ? each : 2 * each + 1;
}

/** Before and after beside each other: one row a broker. Too narrow for that: one below the other. */
export function Xray({result}: Props) {
  const world = useWorld();
  const {t, size} = world;
  const frames = framesOf(result);
  if (frames === null) return <T is={dim}>{t.lab.noXray}</T>;
  const {before, after} = frames;
  const width = bodyWidth(size);
  const beside = width >= wide && before !== null;
  const each = beside ? Math.floor((width - gap) / 2) : width;
  const shape = shapeOf([before ?? after, after], each);
  // One record more than the orders: who counts them asks why.
  const note = result.judged.run.reading?.complete === true ? t.verdict.endMark : '';
  return (
    <Box flexDirection={beside ? 'row' : 'column'} columnGap={gap} rowGap={1}>
      {before === null ? null : (
        <FrameOf frame={before} title={t.lab.before} note="" width={each} shape={shape} />
      )}
      <FrameOf frame={after} title={t.lab.after} note={note} width={each} shape={shape} />
    </Box>
  );
}

type FrameProps = {
  readonly frame: Frame;
  readonly title: string;
  readonly note: string;
  readonly width: number;
  readonly shape: Shape;
};

function FrameOf({frame: {at, partitions}, title, note, width, shape}: FrameProps) {
  return (
    <Box flexDirection="column" width={width} flexShrink={0}>
      <T>
        <T is={bold}>{title}</T>
        <T is={dim}>{`  ${(at / 1000).toFixed(1)} s  ${note}`.trimEnd()}</T>
      </T>
      {partitions.map(({partition, replicas}) => (
        <Box key={partition} flexDirection="column">
          {partitions.length > 1 ? (
            <T is={dim}>{kafkaWords.logs.partition(partition)}</T>
          ) : null}
          {replicas.map((replica) => (
            <ReplicaRow key={replica.broker} replica={replica} shape={shape} />
          ))}
        </Box>
      ))}
    </Box>
  );
}
