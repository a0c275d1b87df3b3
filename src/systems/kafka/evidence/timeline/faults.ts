import type {BrokerFault} from '../../../../engine/plan/step.js';
import type {EventOf, Handlers} from '../../../../engine/history/handlers.js';
import {named} from '../../../../engine/words.js';
import {tellLastYes} from '../../../../presenting/timeline/shop.js';
import {
  befell,
  type Sign,
  tell,
  type TimelineState,
} from '../../../../engine/timeline/state.js';

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

/** What was done to the brokers. */
export const faultHandlers: Handlers<TimelineState, TimelineState> = {
  fault: (state, event) => {
    const wording = words[event.fault];
    if (wording.strike === null) return announce(state, event, wording);
    const {at, brokers} = event;
    const struck = announce(tellLastYes(state), event, wording);
    return {...struck, strike: {at, word: wording.strike, brokers}};
  },
};

function announce(
  state: TimelineState,
  event: EventOf<'fault'>,
  {sign, text}: Wording,
): TimelineState {
  const {at, fault, who, brokers} = event;
  const noun = ['followers', 'one-follower'].includes(who) ? 'follower' : 'broker';
  const still =
    fault === 'pause' && who === 'followers'
      ? ': they stay in the ISR until they have been silent too long'
      : '';
  const told = tell(
    {
      ...state,
      away: awayAfter(state.away, fault, brokers),
      replicas: emptiesDisk.has(fault)
        ? withoutLogs(state.replicas, brokers)
        : state.replicas,
    },
    {at, sign, text: `${named(noun, brokers)} ${text}${still}`},
  );
  return tellCuts(told, event);
}

const emptiesDisk: ReadonlySet<BrokerFault> = new Set(['lose-disk', 'new-disk']);

/** What was seen of the logs before it was told what befell them. An empty disk says it all. */
function tellCuts(
  state: TimelineState,
  {at, fault, brokers}: EventOf<'fault'>,
): TimelineState {
  const all = emptiesDisk.has(fault);
  if (!all && fault !== 'power-cut') return state;
  const told = new Set([...state.told, ...brokers.map(befell)]);
  const cuts = all ? [] : state.cuts;
  return cuts.reduce<TimelineState>((before, cut) => tell(before, {...cut, at}), {
    ...state,
    told,
    cuts: [],
  });
}

/** What is not there any more is not truncated either. */
function withoutLogs(
  replicas: TimelineState['replicas'],
  brokers: readonly number[],
): TimelineState['replicas'] {
  return new Map([...replicas].filter(([, {broker}]) => !brokers.includes(broker)));
}

const isDeath: ReadonlySet<BrokerFault> = new Set(['crash', 'stop', 'power-cut']);

function awayAfter(
  away: ReadonlySet<number>,
  fault: BrokerFault,
  brokers: readonly number[],
): ReadonlySet<number> {
  if (isDeath.has(fault)) return new Set([...away, ...brokers]);
  if (fault === 'restart')
    return new Set([...away].filter((broker) => !brokers.includes(broker)));
  return away;
}
