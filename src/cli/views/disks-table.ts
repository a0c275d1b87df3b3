/** The disks over time: a row for each moment at which something happened to them. */
import {kafkaWords} from '../../systems/kafka/evidence/words/words.js';
import type {LogsScene} from '../../systems/kafka/evidence/scene.js';
import type {
  FramePartition,
  FrameReplica,
} from '../../systems/kafka/evidence/xray/frame.js';
import {type Frame, openingFrame} from '../../systems/kafka/evidence/xray/frames.js';
import {rangeOf} from '../../systems/kafka/evidence/xray/log-bar.js';
import {mostTelling} from '../../systems/kafka/evidence/xray/telling.js';
import {gridOf} from '../../text/grid.js';
import type {Output} from '../output.js';

const rowsByDefault = 12;

type Options = {
  readonly columns: number;
  readonly paint: Output['paint'];
  /** The further topic whose logs these are, and what it holds; of the orders when it is left out. */
  readonly of?: {readonly topic: string; readonly holds: string};
  /** All moments, not only the most telling ones. */
  readonly all: boolean;
};

/** Lines, none of them wider than `columns` but the sentences; none where nothing changed. */
export function disksTable(
  logs: Pick<LogsScene, 'xray' | 'frames'>,
  {columns, paint, all, of}: Options,
): readonly string[] {
  const {frames} = logs;
  if (frames.length < 2) return [];
  const opening = openingFrame(logs);
  const limit = all ? frames.length : rowsByDefault;
  const shown = mostTelling(frames, {limit, opening});
  const rows = shown.flatMap((frame, index) =>
    rowsOf(frame, frames, newlyTold(frame, shown[index - 1])),
  );
  const says = kafkaWords.disks;
  const heads = headsOf(frames);
  const table = gridOf(
    heads,
    rows.map(({cells}) => cells),
    columns,
  );
  const lines = rows.flatMap(({told}, index) => [
    ...(table.rows[index] ?? []),
    ...told.map((text) => `${' '.repeat(indent)}${text}`),
  ]);
  return [
    of === undefined ? says.title(signsOf(shown)) : says.sameFor(of.topic, of.holds),
    ...(table.head === null ? [] : [paint('dim', table.head)]),
    ...lines,
    ...(shown.length < frames.length
      ? [paint('dim', says.left(shown.length, frames.length))]
      : []),
  ];
}

const indent = 7;

type Row = {readonly cells: readonly string[]; readonly told: readonly string[]};

/** What old runs did not record has no column. */
function headsOf(frames: readonly Frame[]): readonly string[] {
  const views = frames.flatMap(({partitions}) => partitions);
  const says = kafkaWords.disks;
  return [
    says.seconds.padStart(5),
    ...(hasSeveral(frames) ? [says.partition] : []),
    ...brokersOf(frames).map(says.broker),
    says.leads,
    ...(views.some(({epoch}) => epoch !== null) ? [says.epoch] : []),
    says.isr,
    ...(views.some(({elr}) => elr !== null) ? [says.elr] : []),
  ];
}

function rowsOf(
  frame: Frame,
  frames: readonly Frame[],
  told: readonly string[],
): readonly Row[] {
  const views = frames.flatMap(({partitions}) => partitions);
  const brokers = brokersOf(frames);
  return frame.partitions.map((view, index) => ({
    cells: [
      index === 0 ? (frame.at / 1000).toFixed(1).padStart(5) : '',
      ...(hasSeveral(frames) ? [`${view.partition}`] : []),
      ...brokers.map((broker) => replicaCell(view, broker)),
      view.leader === null ? '-' : `${view.leader}`,
      ...(views.some(({epoch}) => epoch !== null) ? [`${view.epoch ?? '-'}`] : []),
      listOf(view.isr),
      ...(views.some(({elr}) => elr !== null) ? [listOf(view.elr ?? [])] : []),
    ],
    told: index === frame.partitions.length - 1 ? told : [],
  }));
}

/** A sentence that stood in the row above is not told again. */
function newlyTold({words: told}: Frame, before: Frame | undefined): readonly string[] {
  return told.filter((text) => before?.words.includes(text) !== true);
}

const hasSeveral = (frames: readonly Frame[]): boolean =>
  frames.some(({partitions}) => partitions.length > 1);

function brokersOf(frames: readonly Frame[]): readonly number[] {
  const ids = frames.flatMap(({partitions}) =>
    partitions.flatMap(({replicas}) => replicas.map(({broker}) => broker)),
  );
  return [...new Set(ids)].sort((a, b) => a - b);
}

const signs = {dead: '✗', paused: '‖', running: ''} as const;
const cutOffSign = '╳';

function replicaCell({replicas}: FramePartition, broker: number): string {
  const replica = replicas.find((one) => one.broker === broker);
  if (!replica) return '-';
  const {logEnd, committed, fsynced} = replica;
  const range = rangeOf(replica) ?? kafkaWords.logs.noLog;
  const offsets =
    logEnd === null ? '' : ` ${kafkaWords.disks.offsets(committed, fsynced)}`;
  return `${range}${offsets} ${signOf(replica)}`.trimEnd();
}

const signOf = ({state, cutOff}: FrameReplica): string =>
  cutOff ? cutOffSign : signs[state];

/** The signs that are there, each with what it means. */
function signsOf(frames: readonly Frame[]): readonly (readonly [string, string])[] {
  const replicas = frames.flatMap(({partitions}) =>
    partitions.flatMap((view) => view.replicas),
  );
  const {states, cutOff} = kafkaWords.plain;
  const all = [
    [signs.dead, states.dead],
    [signs.paused, states.paused],
    [cutOffSign, cutOff],
  ] as const;
  return all.filter(([sign]) => replicas.some((replica) => signOf(replica) === sign));
}

const listOf = (brokers: readonly number[]): string =>
  brokers.length === 0 ? '-' : brokers.join(',');
