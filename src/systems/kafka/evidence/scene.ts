/** What Kafka shows of a judged run: the logs on the brokers' disks, moment by moment. */
import type {Judged} from '../../../engine/judge.js';
import type {Scene} from '../../../engine/system-view.js';
import type {Moment} from '../../../engine/timeline/state.js';
import {kafka, kafkaEventsOf} from './kafka-events.js';
import {takenFor, type TakenFor} from './taken-for.js';
import {withTakenFor} from './timeline/taken-for.js';
import type {Picture} from './xray/before-after.js';
import {type Frame, framesOf} from './xray/frames.js';
import {changesOnly, furtherXrays, type TopicXray} from './xray/further.js';
import {withoutOldNews} from './xray/old-news.js';

/** `kind`: a view is written once a kind. */
export type LogsScene = {
  readonly kind: 'logs';
  /** The version of Kafka; null: it is none of the run's systems. */
  readonly kafka: string | null;
  /** Acknowledged by a broker with the place of another order, and stored nowhere. */
  readonly takenFor: readonly TakenFor[];
  /** Each time that what was seen had changed. */
  readonly xray: readonly Picture[];
  /** The pictures worth stopping at, with what the timeline says since the one before. */
  readonly frames: readonly Frame[];
  /** The same for each further topic of the lab. */
  readonly further: readonly TopicXray[];
};

/** The moments with what only Kafka's evidence tells, and the scene that they belong to. */
export function logsScene(
  {history, ledger, run}: Judged,
  told: readonly Moment[],
): {readonly scene: LogsScene; readonly timeline: readonly Moment[]} {
  const taken = takenFor(ledger);
  const timeline = withTakenFor(told, taken, history);
  const xray = withoutOldNews(
    changesOnly(
      kafkaEventsOf(history, 'xray').map(({at, partitions}) => ({at, partitions})),
    ),
  );
  return {
    timeline,
    scene: {
      kind: 'logs',
      kafka: run.began.systems.find(({id}) => id === kafka)?.version ?? null,
      takenFor: taken,
      xray,
      frames: framesOf(xray, timeline),
      further: furtherXrays(history, timeline),
    },
  };
}

/** What there is to see where no system has logs. */
const noLogs: LogsScene = {
  kind: 'logs',
  kafka: null,
  takenFor: [],
  xray: [],
  frames: [],
  further: [],
};

/** What a report shows of the system that has logs. */
export const logsIn = ({scenes}: {readonly scenes: readonly Scene[]}): LogsScene =>
  (scenes.find(({kind}) => kind === 'logs') as LogsScene | undefined) ?? noLogs;
