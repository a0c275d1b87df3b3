/** What Kafka gives to whoever shows a run. */
import {nodeId} from '../../../engine/evidence.js';
import type {History} from '../../../engine/history/history.js';
import type {SystemView} from '../../../engine/system-view.js';
import {stations} from './diagnosis/stations.js';
import {kafka, kafkaEventIn} from './kafka-events.js';
import {initialKafkaLive, type KafkaLive, kafkaLiveNext} from './live/live.js';
import {logsScene} from './scene.js';
import {takenFor} from './taken-for.js';
import {kafkaTimelineNext} from './timeline/timeline.js';
import {kafkaWords} from './words/words.js';

export const kafkaView: SystemView = {
  id: kafka,
  get words() {
    return kafkaWords.system;
  },
  stations,
  timelineNext: kafkaTimelineNext,
  live: initialKafkaLive,
  liveNext: (live, entry) => kafkaLiveNext(live as KafkaLive, entry),
  scene: logsScene,
  standing,
  mistaken: ({ledger}, ids) => {
    const first = takenFor(ledger).find(({id}) => ids.includes(id));
    return first ? kafkaWords.system.mistaken(first) : '';
  },
  further: ({ledger}, order) =>
    takenFor(ledger)
      .filter(({id}) => id === order)
      .map((one) => kafkaWords.system.takenFor(one)),
};

/** ", and broker 2 now leads without them"; empty where several partitions have several leaders. */
function standing(history: History, had: readonly string[]): string {
  const [leader, ...more] = new Set(lastLeaders(history).values());
  if (leader === undefined || more.length > 0) return '';
  const without = leader !== null && had.includes(nodeId(kafka, leader));
  return kafkaWords.system.standing(leader, without);
}

/** Who led each partition when it was last heard of; null: nobody. */
function lastLeaders(history: History): ReadonlyMap<number, number | null> {
  const leaders = new Map<number, number | null>();
  for (const entry of history) {
    const event = kafkaEventIn(entry);
    if (event?.type === 'leader') leaders.set(event.partition, event.leader);
    if (event?.type === 'xray')
      for (const {partition, leader} of event.partitions) leaders.set(partition, leader);
  }
  return leaders;
}

/** The brokers of a run under way, as its view has them. */
export const kafkaLiveIn = (live: {
  readonly systems: Readonly<Record<string, unknown>>;
}): KafkaLive => (live.systems[kafka] as KafkaLive | undefined) ?? initialKafkaLive;
