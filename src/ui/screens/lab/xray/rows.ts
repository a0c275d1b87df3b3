import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';
import type {FrameReplica} from '../../../../systems/kafka/evidence/xray/frame.js';
import {rangeOf} from '../../../../systems/kafka/evidence/xray/log-bar.js';
import type {Frame} from '../../../../systems/kafka/evidence/xray/frames.js';
import {type Line, lineWidth, padded, span} from '../../../../text/line.js';
import {bold, dim, lost} from '../../../../text/style.js';
import {brokerLead} from '../../broker-row.js';
import {markRow, marks, replicaBar} from './replica-bar.js';

/** The same for all frames of a run, so that their bars can be compared. */
export type Shape = {
  readonly width: number;
  /** The highest offset of all. */
  readonly most: number;
  /** Columns for the offsets beside the bar. */
  readonly label: number;
};

export function shapeOf(frames: readonly Frame[], width: number): Shape {
  const replicas = frames
    .flatMap(({partitions}) => partitions)
    .flatMap((view) => view.replicas);
  const labels = replicas.flatMap((one) => [rangeText(one), epochOf(one)]);
  return {
    width,
    most: Math.max(1, ...replicas.map(({logEnd}) => logEnd ?? 0)),
    label: 1 + Math.max(0, ...labels.map(({length}) => length)),
  };
}

/** Who it is, its log as a bar, and where the log ends. */
export function replicaRow(replica: FrameReplica, shape: Shape): Line {
  const lead = leadOf(replica);
  const room = roomOf(shape, lead);
  const {cut} = replica;
  return [
    ...lead,
    ...padded(replicaBar(replica, {most: shape.most, room}), room),
    span(rangeText(replica).padStart(shape.label), cut ? lost : bold),
  ];
}

/** Below it: its high watermark, how far it is fsynced, and the epoch of its last record. */
export function detailRow(replica: FrameReplica, shape: Shape): Line {
  const lead = leadOf(replica);
  const room = roomOf(shape, lead);
  const numbers = [
    kafkaWords.logs.highWatermark(marks.highWatermark, offset(replica.committed)),
    kafkaWords.logs.fsynced(marks.fsynced, offset(replica.fsynced)),
  ].join(' ');
  return [
    ...padded([span(`  ${numbers}`, dim)], lineWidth(lead)),
    ...padded(markRow(replica, {most: shape.most, room}), room),
    span(epochOf(replica).padStart(shape.label), dim),
  ];
}

function leadOf({broker: id, state, cutOff, role}: FrameReplica): Line {
  const leads = role === 'leads';
  const lead = brokerLead({id, state, cutOff, leads, inIsr: role === 'in-isr'});
  return [
    ...lead.slice(0, 2),
    span(kafkaWords.logs.roles[role].padEnd(12), leads ? bold : dim),
  ];
}

function roomOf({width, label}: Shape, lead: Line): number {
  return Math.max(1, width - lineWidth(lead) - label);
}

const rangeText = (replica: FrameReplica): string =>
  rangeOf(replica) ?? kafkaWords.logs.noLog;

function epochOf({epoch}: FrameReplica): string {
  return epoch === null ? '' : kafkaWords.logs.epoch(epoch);
}

const offset = (value: number | null): string => (value === null ? '–' : `${value}`);
