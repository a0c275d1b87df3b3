import {Box} from 'ink';
import type {FrameReplica} from '../../../../systems/kafka/evidence/xray/frame.js';
import {
  columnsOf,
  rangeOf,
  type Scale,
} from '../../../../systems/kafka/evidence/xray/log-bar.js';
import type {Frame} from '../../../../systems/kafka/evidence/xray/frames.js';
import {bold, dim, lost} from '../../../../text/style.js';
import {T} from '../../../components/look.js';
import {BrokerLead, brokerLeadWidth} from '../../broker-row.js';
import {LogBar} from '../log-bar.js';
import {kafkaWords} from '../../../../systems/kafka/evidence/words/words.js';

/** The same for all frames of a run, so that their bars can be compared. */
export type Shape = Scale & {
  /** Columns for the offsets beside the bar. */
  readonly label: number;
};

type Props = {readonly replica: FrameReplica; readonly shape: Shape};

export function shapeOf(frames: readonly Frame[], width: number): Shape {
  const replicas = frames
    .flatMap(({partitions}) => partitions)
    .flatMap((view) => view.replicas);
  const labels = replicas.flatMap((one) => [
    rangeOf(one) ?? kafkaWords.logs.noLog,
    one.epoch === null ? '' : kafkaWords.logs.epoch(one.epoch),
  ]);
  const label = 1 + Math.max(0, ...labels.map(({length}) => length));
  return {
    most: Math.max(1, ...replicas.map(({logEnd}) => logEnd ?? 0)),
    room: Math.max(1, width - brokerLeadWidth - label),
    label,
  };
}

/** Who it is, its log as a bar, and where the log ends. */
export function ReplicaRow({replica, shape}: Props) {
  const {broker, state, cutOff, role, cut} = replica;
  return (
    <Box>
      <BrokerLead
        {...{id: broker, state, cutOff, part: kafkaWords.logs.roles[role]}}
        inIsr={role === 'in-isr'}
        leads={role === 'leads'}
      />
      <LogBar log={replica} scale={shape} />
      <T is={cut ? lost : bold}>
        {(rangeOf(replica) ?? kafkaWords.logs.noLog).padStart(shape.label)}
      </T>
    </Box>
  );
}

/** Signs of one column, the same in every language: the words beside the bar say what they are. */
const marks = {highWatermark: 'h', fsynced: 'f'} as const;

/** Below it: its high watermark, how far it is fsynced, and the epoch of its last record. */
export function DetailRow({replica, shape}: Props) {
  const {committed, fsynced, epoch} = replica;
  return (
    <Box>
      <Box width={brokerLeadWidth} flexShrink={0}>
        <T is={dim}>
          {`  ${kafkaWords.logs.highWatermark(marks.highWatermark, offset(committed))} ${kafkaWords.logs.fsynced(marks.fsynced, offset(fsynced))}`}
        </T>
      </Box>
      <Box width={shape.room} flexShrink={0} aria-hidden>
        <T is={dim}>{markRow(replica, shape)}</T>
      </Box>
      <T is={dim}>
        {(epoch === null ? '' : kafkaWords.logs.epoch(epoch)).padStart(shape.label)}
      </T>
    </Box>
  );
}

/** Under the bar: `h` at its high watermark, `f` where what was fsynced ends. */
function markRow(
  {committed, fsynced}: Pick<FrameReplica, 'committed' | 'fsynced'>,
  scale: Scale,
): string {
  const h = columnsOf(committed ?? 0, scale);
  const f = columnsOf(fsynced ?? 0, scale);
  // Where both end in one column, they stand beside each other.
  const places = h === f && h > 0 ? (h > 1 ? {h, f: h - 1} : {h: h + 1, f}) : {h, f};
  return Array.from({length: Math.max(places.h, places.f)}, (_, index) => {
    if (index === places.h - 1) return marks.highWatermark;
    return index === places.f - 1 ? marks.fsynced : ' ';
  }).join('');
}

const offset = (value: number | null): string => (value === null ? '–' : `${value}`);
