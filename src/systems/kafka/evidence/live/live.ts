/** The brokers of a run that is under way, entry by entry. */
import {numberOfNode} from '../../../../engine/evidence.js';
import type {Entry} from '../../../../engine/history/history.js';
import {brokerFault} from '../faults.js';
import {handleKafka, kafka, type KafkaHandlers} from '../kafka-events.js';
import {committedOf, elect, type LiveBroker, seen, struck} from './live-brokers.js';

export type KafkaLive = {
  /** How far the log is committed, by the leaders' checkpoints; null: not seen yet. */
  readonly committed: number | null;
  /** By id. */
  readonly brokers: readonly LiveBroker[];
};

export const initialKafkaLive: KafkaLive = {committed: null, brokers: []};

/** The picture after one entry more. */
export function kafkaLiveNext(live: KafkaLive, entry: Entry): KafkaLive {
  if (entry.type === 'fault' && entry.system === kafka)
    return {
      ...live,
      brokers: struck(
        live.brokers,
        entry.nodes.map(numberOfNode),
        brokerFault(entry.fault),
      ),
    };
  return handleKafka(handlers, live, entry) ?? live;
}

const handlers: KafkaHandlers<KafkaLive, KafkaLive> = {
  cast: (live, {leader, followers, isr}) => ({
    ...live,
    brokers: elect(live.brokers, leader, isr ?? [leader, ...followers]),
  }),
  leader: (live, {partition, leader, isr}) =>
    partition === 0 ? {...live, brokers: elect(live.brokers, leader, isr)} : live,
  xray: (live, {partitions}) => ({
    brokers: seen(live.brokers, partitions),
    committed: committedOf(partitions),
  }),
};
