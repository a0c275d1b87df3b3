import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';
import {
  type Frame,
  openingFrame,
} from '../../../../systems/kafka/evidence/xray/frames.js';
import {logsIn} from '../../../../systems/kafka/evidence/scene.js';
import type {RunResult} from '../../../../presenting/run/result.js';
import {bodyWidth, type World} from '../../../state/world.js';
import {line, type Line, padded, span, spaces, blank} from '../../../../text/line.js';
import {bold, dim} from '../../../../text/style.js';
import {replicaRow, type Shape, shapeOf} from './rows.js';

const gap = 4;

/** Before and after beside each other: one row a broker. Too narrow for that: one below the other. */
export function xrayLines({report, judged}: RunResult, world: World): readonly Line[] {
  const logs = logsIn(report);
  const before = logs.frames[openingFrame(logs)];
  const after = logs.frames.at(-1);
  if (before === undefined || after === undefined) return [line(world.t.lab.noXray, dim)];
  const width = bodyWidth(world.size);
  // Where nothing was done to a broker or a log, there is no before.
  const beside = width >= 100 && before !== after;
  const each = beside ? Math.floor((width - gap) / 2) : width;
  const shape = shapeOf([before, after], each);
  // One record more than the orders: who counts them asks why.
  const note = judged.run.reading?.complete === true ? world.t.verdict.endMark : '';
  const right = frameLines(after, {title: world.t.lab.after, note}, shape);
  if (before === after) return right;
  const left = frameLines(before, {title: world.t.lab.before, note: ''}, shape);
  if (!beside) return [...left, blank, ...right];
  return Array.from({length: Math.max(left.length, right.length)}, (_, index) => [
    ...padded(left[index] ?? blank, each),
    spaces(gap),
    ...(right[index] ?? blank),
  ]);
}

function frameLines(
  {at, partitions}: Frame,
  {title, note}: {readonly title: string; readonly note: string},
  shape: Shape,
): readonly Line[] {
  const several = partitions.length > 1;
  return [
    [span(title, bold), span(`  ${(at / 1000).toFixed(1)} s  ${note}`.trimEnd(), dim)],
    ...partitions.flatMap(({partition, replicas}) => [
      ...(several ? [line(kafkaWords.logs.partition(partition), dim)] : []),
      ...replicas.map((replica) => replicaRow(replica, shape)),
    ]),
  ];
}
