import {firstOf, named, seconds} from '../../../../../grammar/en.js';
import type {BrokerFault} from '../../faults.js';
import type {TakenFor} from '../../taken-for.js';
import {inPartition} from './brokers.js';

const faults: Readonly<Record<BrokerFault, string>> = {
  crash: 'killed',
  stop: 'shut down in good order (SIGTERM)',
  pause: 'paused',
  resume: 'resumed',
  restart: 'started again, and back in the cluster',
  'cut-off': 'cut off from the other brokers and the controller',
  'out-of-reach': 'out of the reach of the shop: its connections are closed',
  'hold-back': 'held back: no records come from the other brokers any more',
  rejoin: 'connected again',
  'lose-disk': 'lost all its data; only its identity (meta.properties) is left',
  'new-disk': 'got a new disk, formatted and empty',
  'power-cut':
    'without power: killed, and what was not fsynced is cut from its log (a model of a power cut)',
};

/** What the leader before suffered, as in "3.2 s after the kill". */
const strikes: Readonly<Record<string, string>> = {
  crash: 'kill',
  stop: 'shutdown',
  pause: 'pause',
  'cut-off': 'cut',
  'power-cut': 'power cut',
} satisfies Partial<Record<BrokerFault, string>>;

type Brokers = readonly number[];

/** What a look at a broker's log has shown: records are gone from its end or its front. */
export type Loss =
  | {
      readonly is: 'lost' | 'truncated';
      readonly from: number;
      readonly to: number;
      readonly leader: number | null;
    }
  | {readonly is: 'deleted'; readonly from: number; readonly to: number};

function lossWords(loss: Loss): string {
  const {from, to} = loss;
  if (loss.is === 'deleted')
    return `deleted records ${from} to ${to - 1} from the front of its log`;
  if (loss.is === 'lost') return `has lost its log from ${to} on: it ended at ${from}`;
  const leader = loss.leader === null ? '' : `: broker ${loss.leader} leads`;
  return `truncated its log from ${from} to ${to}${leader}`;
}

/** Kafka's own moments of a run, in English. */
export const timelineEn = {
  /** `after`: how long after what the leader before suffered. */
  leads: (
    partition: number,
    {leader, isr}: {readonly leader: number; readonly isr: Brokers},
    after: {readonly ms: number; readonly fault: BrokerFault} | null,
  ) => {
    const since =
      after === null
        ? ''
        : ` (${seconds(after.ms)} after the ${strikes[after.fault] ?? after.fault})`;
    return inPartition(
      partition,
      `broker ${leader} leads, ISR ${isr.join(', ')}${since}`,
    );
  },
  nobodyLeads: (partition: number) => inPartition(partition, 'nobody leads'),
  isr: (partition: number, change: 'same' | 'shrinks' | 'grows', isr: Brokers) => {
    const how = {same: 'is now', shrinks: 'shrinks to', grows: 'grows to'}[change];
    return inPartition(partition, `ISR ${how} ${isr.join(', ')}`);
  },
  /** `back`: it is running again; one of both is so. */
  seen: (
    partition: number,
    broker: number,
    {back, loss}: {readonly back: boolean; readonly loss: Loss | null},
  ) => {
    const news = [
      ...(back ? ['is running again'] : []),
      ...(loss ? [lossWords(loss)] : []),
    ];
    return inPartition(partition, `broker ${broker} ${news.join(' and ')}`);
  },
  suffered: (
    fault: BrokerFault,
    {who, brokers}: {readonly who: string; readonly brokers: Brokers},
  ) => {
    const noun = ['followers', 'one-follower'].includes(who) ? 'follower' : 'broker';
    const still =
      fault === 'pause' && who === 'followers'
        ? ': they stay in the ISR until they have been silent too long'
        : '';
    return `${named(noun, brokers)} ${faults[fault]}${still}`;
  },
  partitionsAdded: (before: number, total: number) =>
    `the topic gets more partitions: ${total} instead of ${before}`,
  uncleanElection: 'an operator orders an unclean election',
  /** null: a record that is no order. */
  undone: (ids: readonly (string | null)[]) =>
    `in the log, and left out by read_committed: ${firstOf(ids.map((id) => id ?? 'a record'))} of ${ids.length === 1 ? 'an aborted transaction' : 'aborted transactions'}`,
  position: (partition: number, offset: number) =>
    inPartition(partition, `the group has committed offset ${offset}`),
  unreadable: (broker: number) =>
    `the witness cannot read all of broker ${broker}'s log: it is compressed with a codec that only Kafka can open`,
  /** "a broker acknowledged order-0012 with offset 10, and there is order-0011". */
  takenFor: ({id, partition, offset, of}: TakenFor) => {
    const where = partition === 0 ? '' : ` of partition ${partition}`;
    return `a broker acknowledged ${id} with offset ${offset}${where}, and there is ${of}`;
  },
};
