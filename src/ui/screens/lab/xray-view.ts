import type {ReplicaView, Xray} from '../../../lab/history.js';
import type {RunResult} from '../../services.js';
import {bodyWidth, type World} from '../../state/world.js';
import {
  line,
  type Line,
  lineWidth,
  padded,
  span,
  spaces,
  blank,
} from '../../text/line.js';
import {bold, dim} from '../../theme.js';
import {brokerLead} from '../broker-row.js';
import {logBar} from './bars.js';

type Look = RunResult['report']['xray'][number];

/** The disks at their fullest under the first leader, and at the end; null: they were not seen. */
function beforeAndAfter(
  looks: readonly Look[],
): {readonly before: Look; readonly after: Look} | null {
  const after = looks.at(-1);
  const first = looks.find(({partitions}) => leaderOf(partitions) !== null);
  if (after === undefined || first === undefined) return null;
  const leader = leaderOf(first.partitions);
  const under = looks.filter(({partitions}) => leaderOf(partitions) === leader);
  const most = Math.max(...under.map(({partitions}) => longest(partitions)));
  const before = under.findLast(({partitions}) => longest(partitions) === most) ?? first;
  return {before, after};
}

function leaderOf(partitions: readonly Xray[]): number | null {
  return partitions[0]?.leader ?? null;
}

function longest(partitions: readonly Xray[]): number {
  return Math.max(
    0,
    ...partitions.flatMap(({replicas}) => replicas.map(({logEnd}) => logEnd ?? 0)),
  );
}

/** Before and after beside each other: one row a broker. Too narrow for that: one below the other. */
export function xrayLines({report}: RunResult, world: World): readonly Line[] {
  const looks = beforeAndAfter(report.xray);
  if (looks === null) return [line(world.t.lab.noXray, dim)];
  const {before, after} = looks;
  const most = Math.max(longest(before.partitions), longest(after.partitions), 1);
  const width = bodyWidth(world.size);
  const beside = width >= 100;
  const each = beside ? Math.floor((width - 4) / 2) : width;
  const left = lookLines(before, {title: world.t.lab.before, most, width: each, world});
  const right = lookLines(after, {title: world.t.lab.after, most, width: each, world});
  if (!beside) return [...left, blank, ...right];
  return Array.from({length: Math.max(left.length, right.length)}, (_, index) => [
    ...padded(left[index] ?? blank, each),
    spaces(4),
    ...(right[index] ?? blank),
  ]);
}

type Shape = {
  readonly title: string;
  readonly most: number;
  readonly width: number;
  readonly world: World;
};

function lookLines(
  {at, partitions}: Look,
  {title, most, width, world}: Shape,
): readonly Line[] {
  const head: Line = [span(title, bold), span(`  ${(at / 1000).toFixed(1)} s`, dim)];
  const several = partitions.length > 1;
  return [
    head,
    ...partitions.flatMap((view) => [
      ...(several ? [line(world.t.lab.partition(view.partition), dim)] : []),
      ...view.replicas.map((replica) =>
        replicaLine(replica, view, {title, most, width, world}),
      ),
    ]),
  ];
}

function replicaLine(
  replica: ReplicaView,
  view: Xray,
  {most, width, world}: Shape,
): Line {
  const {broker: id, state, cutOff, logEnd, committed} = replica;
  const leads = view.leader === id;
  const lead = brokerLead(
    {id, state, cutOff, leads, inIsr: view.isr.includes(id)},
    world.t,
  );
  const room = width - lineWidth(lead) - 6;
  const log = {logEnd: logEnd ?? 0, committed: committed ?? 0};
  const bar = padded(logBar(log, {most, room}), room);
  return [...lead, ...bar, span(String(logEnd ?? '–').padStart(6), bold)];
}
