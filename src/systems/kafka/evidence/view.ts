/** What Kafka gives to whoever shows a run. */
import {nodeId} from '../../../engine/evidence.js';
import type {History} from '../../../engine/history/history.js';
import type {SystemView} from '../../../engine/system-view.js';
import {capital} from '../../../grammar/en.js';
import {kafka, kafkaEventIn} from './kafka-events.js';
import {initialKafkaLive, type KafkaLive, kafkaLiveNext} from './live/live.js';
import {logsScene} from './scene.js';
import {takenFor, takenForWords} from './taken-for.js';
import {kafkaTimelineNext} from './timeline/timeline.js';
import {kafkaWords} from './words/words.js';

export const kafkaView: SystemView = {
  id: kafka,
  words: kafkaWords,
  timelineNext: kafkaTimelineNext,
  live: initialKafkaLive,
  liveNext: (live, entry) => kafkaLiveNext(live as KafkaLive, entry),
  scene: logsScene,
  standing,
  mistaken: ({ledger}, ids) => {
    const first = takenFor(ledger).find(({id}) => ids.includes(id));
    return first ? `${capital(takenForWords(first))}.` : '';
  },
  further: ({ledger}, order) =>
    takenFor(ledger)
      .filter(({id}) => id === order)
      .map(
        ({offset, of}) => `its offset in the broker's reply (${offset}) is that of ${of}`,
      ),
};

/** ", and broker 2 now leads without them"; empty where several partitions have several leaders. */
function standing(history: History, had: readonly string[]): string {
  const [leader, ...more] = new Set(lastLeaders(history).values());
  if (leader === undefined || more.length > 0) return '';
  if (leader === null) return ', and nobody leads now';
  return `, and broker ${leader} now leads${had.includes(nodeId(kafka, leader)) ? ' without them' : ''}`;
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
