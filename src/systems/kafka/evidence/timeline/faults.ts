/** What was done to the brokers. */
import {numberOfNode} from '../../../../engine/evidence.js';
import type {EventOf} from '../../../../engine/history/handlers.js';
import {
  type Sign,
  tell,
  tellLastYes,
  type TimelineState,
} from '../../../../engine/timeline/state.js';
import {type BrokerFault, brokerFault, brokerFaults} from '../faults.js';
import {kafkaWords} from '../words/words.js';
import {type Own, ownOf, withOwn} from './own.js';

const signs: Readonly<Record<BrokerFault, Sign>> = {
  crash: 'fault',
  stop: 'fault',
  pause: 'fault',
  resume: 'good',
  restart: 'good',
  'cut-off': 'fault',
  'hold-back': 'fault',
  'out-of-reach': 'fault',
  rejoin: 'good',
  'lose-disk': 'fault',
  'new-disk': 'fault',
  'power-cut': 'fault',
};

/** Those after which another broker may lead: that is then told with the time since. */
const strikes: ReadonlySet<BrokerFault> = new Set([
  ...(['crash', 'stop', 'pause', 'cut-off', 'power-cut'] as const),
]);

type Blow = {
  readonly at: number;
  readonly fault: BrokerFault;
  readonly who: string;
  readonly brokers: readonly number[];
};

/** The moment of a fault. */
export function tellFault(state: TimelineState, event: EventOf<'fault'>): TimelineState {
  const {at, who} = event;
  const fault = brokerFault(event.fault);
  const blow = {at, who, fault, brokers: event.nodes.map(numberOfNode)};
  if (!strikes.has(fault)) return announce(state, blow);
  const struck = announce(tellLastYes(state, kafkaWords.system.acknowledged), blow);
  return withOwn(struck, {strike: {at, fault, brokers: blow.brokers}});
}

function announce(state: TimelineState, blow: Blow): TimelineState {
  const {at, fault, brokers} = blow;
  const own = ownOf(state);
  const told = tell(
    withOwn(state, {
      away: awayAfter(own.away, fault, brokers),
      replicas: emptiesDisk.has(fault)
        ? withoutLogs(own.replicas, brokers)
        : own.replicas,
    }),
    {at, sign: signs[fault], text: kafkaWords.timeline.suffered(fault, blow)},
  );
  return tellCuts(told, blow);
}

const emptiesDisk: ReadonlySet<BrokerFault> = new Set(['lose-disk', 'new-disk']);

/** What was seen of the logs before it was told what was done to them. An empty disk says it all. */
function tellCuts(state: TimelineState, {at, fault, brokers}: Blow): TimelineState {
  const all = emptiesDisk.has(fault);
  if (!all && fault !== 'power-cut') return state;
  const {explained, cuts} = ownOf(state);
  const early = all ? [] : cuts;
  return early.reduce<TimelineState>(
    (before, cut) => tell(before, {...cut, at}),
    withOwn(state, {explained: new Set([...explained, ...brokers]), cuts: []}),
  );
}

/** What is not there any more is not truncated either. */
function withoutLogs(
  replicas: Own['replicas'],
  brokers: readonly number[],
): Own['replicas'] {
  return new Map([...replicas].filter(([, {broker}]) => !brokers.includes(broker)));
}

function awayAfter(
  away: ReadonlySet<number>,
  fault: BrokerFault,
  brokers: readonly number[],
): ReadonlySet<number> {
  if (brokerFaults[fault].kills) return new Set([...away, ...brokers]);
  if (fault === 'restart')
    return new Set([...away].filter((broker) => !brokers.includes(broker)));
  return away;
}
