/** Kafka's own moments of the timeline. */
import {nodeId} from '../../../../engine/evidence.js';
import type {Entry} from '../../../../engine/history/history.js';
import {lookUp, withEntries} from '../../../../engine/history/id-map.js';
import {tell, type TimelineState} from '../../../../engine/timeline/state.js';
import {handleKafka, kafka, type KafkaHandlers} from '../kafka-events.js';
import {brokerHandlers} from './brokers.js';
import {tellFault} from './faults.js';
import {kafkaWords} from '../words/words.js';

const handlers: KafkaHandlers<TimelineState, TimelineState> = {
  ...brokerHandlers,
  'on-disk': (state, {broker, records}) => ({
    ...state,
    holders: withEntries(
      state.holders,
      records.map(({id}) => [
        id,
        [...new Set([...(lookUp(state.holders, id) ?? []), nodeId(kafka, broker)])],
      ]),
    ),
  }),
  'partitions-added': (state, {at, before, total}) =>
    tell(state, {
      at,
      sign: 'fault',
      text: kafkaWords.timeline.partitionsAdded(before, total),
    }),
  'unclean-election': (state, {at}) =>
    tell(state, {at, sign: 'fault', text: kafkaWords.timeline.uncleanElection}),
  read: (state, {at, holding, undone = []}) =>
    state.holdings.get(holding) !== 'orders' || undone.length === 0
      ? state
      : tell(state, {
          at,
          sign: 'info',
          text: kafkaWords.timeline.undone(undone.map(({id}) => id)),
        }),
  position: (state, {at, partition, offset}) =>
    tell(state, {
      at,
      sign: 'info',
      text: kafkaWords.timeline.position(partition, offset),
    }),
  blind: (state, {at, broker}) =>
    tell(state, {
      at,
      sign: 'bad',
      text: kafkaWords.timeline.unreadable(broker),
    }),
};

/** The timeline after one entry more; null: this entry is not Kafka's to tell. */
export function kafkaTimelineNext(
  state: TimelineState,
  entry: Entry,
): TimelineState | null {
  if (entry.type === 'fault' && entry.system === kafka) return tellFault(state, entry);
  return handleKafka(handlers, state, entry) ?? null;
}
