/** Who leads, who is in sync, and whose log was cut short: seen from outside. */
import {
  type Moment,
  tell,
  type TimelineState,
} from '../../../../engine/timeline/state.js';
import type {KafkaHandlers} from '../kafka-events.js';
import {cutBetween, deletedBetween} from '../xray/changes.js';
import {isOldNews} from '../xray/old-news.js';
import type {ReplicaView, Xray} from '../xray/replicas.js';
import {kafkaWords} from '../words/words.js';
import type {Loss} from '../words/en/timeline.js';
import {type Leadership, ownOf, withOwn} from './own.js';

export const brokerHandlers: KafkaHandlers<TimelineState, TimelineState> = {
  cast: (state, {at, leader, followers, isr: told}) => {
    const isr = told ?? [leader, ...followers];
    const text = kafkaWords.timeline.leads(0, {leader, isr: inOrder(isr)}, null);
    const leadership = new Map(ownOf(state).leadership).set(0, {leader, isr});
    return tell(withOwn(state, {leadership}), {at, sign: 'info', text});
  },
  leader: (state, {at, partition, leader, isr}) =>
    seeLeadership(state, {at, partition, leader, isr}),
  xray: (state, {at, partitions}) =>
    partitions.reduce((before, view) => seePartition(before, view, at), state),
};

function seePartition(state: TimelineState, view: Xray, at: number): TimelineState {
  const led = seeLeadership(state, {at, ...view});
  return view.replicas.reduce(
    (before, replica) => seeReplica(before, replica, {at, view}),
    led,
  );
}

type Sighting = Leadership & {readonly at: number; readonly partition: number};

function seeLeadership(state: TimelineState, seen: Sighting): TimelineState {
  const {at, partition, leader, isr} = seen;
  const {leadership, away} = ownOf(state);
  const known = leadership.get(partition);
  if (isOldNews(known, seen, (broker) => away.has(broker))) return state;
  if (isr.length === 0 && known?.leader === leader) return state;
  const next = withOwn(state, {
    leadership: new Map(leadership).set(partition, {leader, isr}),
  });
  if (!known) return next;
  if (known.leader !== leader) return tellLeader(next, seen, known.leader);
  if (same(known.isr, isr)) return next;
  return tell(next, {
    at,
    sign: isr.length > known.isr.length ? 'good' : 'info',
    text: kafkaWords.timeline.isr(partition, change(known.isr, isr), inOrder(isr)),
  });
}

function change(
  before: readonly number[],
  now: readonly number[],
): 'same' | 'shrinks' | 'grows' {
  if (now.length === before.length) return 'same';
  return now.length < before.length ? 'shrinks' : 'grows';
}

function tellLeader(
  state: TimelineState,
  {at, partition, leader, isr}: Sighting,
  before: number | null,
): TimelineState {
  if (leader === null)
    return tell(state, {
      at,
      sign: 'bad',
      text: kafkaWords.timeline.nobodyLeads(partition),
    });
  const {strike} = ownOf(state);
  const answersStrike =
    strike !== null && (before === null || strike.brokers.includes(before));
  const after = answersStrike ? {ms: at - strike.at, fault: strike.fault} : null;
  const leads = {leader, isr: inOrder(isr)};
  const text = kafkaWords.timeline.leads(partition, leads, after);
  return tell(withOwn(state, {strike: answersStrike ? null : strike}), {
    at,
    sign: 'good',
    text,
  });
}

type Look = {readonly at: number; readonly view: Xray};

function seeReplica(
  state: TimelineState,
  replica: ReplicaView,
  {at, view}: Look,
): TimelineState {
  const {broker, state: running} = replica;
  const place = `${broker}/${view.partition}`;
  const own = ownOf(state);
  const before = own.replicas.get(place);
  const loss = cutShort(before, replica, view) ?? deletedFromFront(before, replica, view);
  const back = own.away.has(broker) && running === 'running';
  const next = withOwn(state, {
    replicas:
      replica.logEnd === null ? own.replicas : new Map(own.replicas).set(place, replica),
    away: back ? without(own.away, broker) : own.away,
  });
  if (!back && loss === null) return next;
  const text = kafkaWords.timeline.seen(view.partition, broker, {back, loss});
  const moment: Moment = {at, sign: loss ? 'bad' : 'good', text};
  // A dead broker's log is cut by what was done to it, and that is told first.
  const early = running === 'dead' && !own.explained.has(broker);
  return early ? withOwn(next, {cuts: [...own.cuts, moment]}) : tell(next, moment);
}

/** By retention. Each replica does it by itself, soon after the leader: one line is enough. */
function deletedFromFront(
  before: ReplicaView | undefined,
  now: ReplicaView,
  {leader}: Xray,
): Loss | null {
  if (before === undefined || now.broker !== leader) return null;
  const gone = deletedBetween(before, now);
  return gone && {is: 'deleted', ...gone};
}

/** A broker truncates its own log; that of a dead one is cut by what was done to it. */
function cutShort(
  before: ReplicaView | undefined,
  now: ReplicaView,
  view: Xray,
): Loss | null {
  const {from = 0, to = null} = (before && cutBetween(before, now)) ?? {};
  if (to === null) return null;
  const leader = view.leader === now.broker ? null : view.leader;
  return {is: now.state === 'dead' ? 'lost' : 'truncated', from, to, leader};
}

function without(brokers: ReadonlySet<number>, broker: number): ReadonlySet<number> {
  return new Set([...brokers].filter((one) => one !== broker));
}

function inOrder(brokers: readonly number[]): readonly number[] {
  return [...brokers].sort((a, b) => a - b);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return inOrder(a).join() === inOrder(b).join();
}
