/** What was done to the brokers. */
import {numberOfNode} from '../../../../engine/evidence.js';
import type {EventOf} from '../../../../engine/history/handlers.js';
import {
  type Sign,
  tell,
  tellLastYes,
  type TimelineState,
} from '../../../../engine/timeline/state.js';
import {named} from '../../../../grammar/en.js';
import {type BrokerFault, brokerFault, brokerFaults} from '../faults.js';
import {hadBy} from '../words/nodes.js';
import {type Own, ownOf, withOwn} from './own.js';

type Wording = {
  readonly sign: Sign;
  readonly text: string;
  /** What a blow is called later: "3.2 s after the kill"; null when it is none. */
  readonly strike: string | null;
};

const words: Readonly<Record<BrokerFault, Wording>> = {
  crash: {sign: 'fault', text: 'killed', strike: 'kill'},
  stop: {
    sign: 'fault',
    text: 'shut down in good order (SIGTERM)',
    strike: 'shutdown',
  },
  pause: {sign: 'fault', text: 'paused', strike: 'pause'},
  resume: {sign: 'good', text: 'resumed', strike: null},
  restart: {sign: 'good', text: 'started again, and back in the cluster', strike: null},
  'cut-off': {
    sign: 'fault',
    text: 'cut off from the other brokers and the controller',
    strike: 'cut',
  },
  'hold-back': {
    sign: 'fault',
    text: 'held back: no records come from the other brokers any more',
    strike: null,
  },
  rejoin: {sign: 'good', text: 'connected again', strike: null},
  'lose-disk': {
    sign: 'fault',
    text: 'lost all its data; only its identity (meta.properties) is left',
    strike: null,
  },
  'new-disk': {sign: 'fault', text: 'got a new disk, formatted and empty', strike: null},
  'power-cut': {
    sign: 'fault',
    text: 'without power: killed, and what was not fsynced is cut from its log (a model of a power cut)',
    strike: 'power cut',
  },
};

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
  const wording = words[fault];
  if (wording.strike === null) return announce(state, blow, wording);
  const struck = announce(tellLastYes(state, hadBy), blow, wording);
  return withOwn(struck, {strike: {at, word: wording.strike, brokers: blow.brokers}});
}

function announce(
  state: TimelineState,
  blow: Blow,
  {sign, text}: Wording,
): TimelineState {
  const {at, fault, who, brokers} = blow;
  const own = ownOf(state);
  const noun = ['followers', 'one-follower'].includes(who) ? 'follower' : 'broker';
  const still =
    fault === 'pause' && who === 'followers'
      ? ': they stay in the ISR until they have been silent too long'
      : '';
  const told = tell(
    withOwn(state, {
      away: awayAfter(own.away, fault, brokers),
      replicas: emptiesDisk.has(fault)
        ? withoutLogs(own.replicas, brokers)
        : own.replicas,
    }),
    {at, sign, text: `${named(noun, brokers)} ${text}${still}`},
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
