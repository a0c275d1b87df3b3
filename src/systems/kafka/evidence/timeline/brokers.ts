import type {Handlers} from '../../../../engine/history/handlers.js';
import type {ReplicaView, Xray} from '../xray/replicas.js';
import {isOldNews} from '../xray/old-news.js';
import {seconds} from '../../../../engine/words.js';
import {cutBetween, deletedBetween} from '../xray/changes.js';
import {
  befell,
  type Leadership,
  type Moment,
  tell,
  type TimelineState,
} from '../../../../engine/timeline/state.js';

/** Who leads, who is in sync, and whose log was cut short: seen from outside. */
export const brokerHandlers: Handlers<TimelineState, TimelineState> = {
  cast: (state, {at, leader, followers, isr: told}) => {
    const isr = told ?? [leader, ...followers];
    const text = `broker ${leader} leads, ISR ${inOrder(isr).join(', ')}`;
    const leadership = new Map(state.leadership).set(0, {leader, isr});
    return tell({...state, leadership}, {at, sign: 'info', text});
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
  const known = state.leadership.get(partition);
  if (isOldNews(known, seen, (broker) => state.away.has(broker))) return state;
  if (isr.length === 0 && known?.leader === leader) return state;
  const next = {
    ...state,
    leadership: new Map(state.leadership).set(partition, {leader, isr}),
  };
  if (!known) return next;
  if (known.leader !== leader) return tellLeader(next, seen, known.leader);
  if (same(known.isr, isr)) return next;
  return tell(next, {
    at,
    sign: isr.length > known.isr.length ? 'good' : 'info',
    text: `${where(partition)}ISR ${change(known.isr, isr)} ${inOrder(isr).join(', ')}`,
  });
}

function change(before: readonly number[], now: readonly number[]): string {
  if (now.length === before.length) return 'is now';
  return now.length < before.length ? 'shrinks to' : 'grows to';
}

function tellLeader(
  state: TimelineState,
  {at, partition, leader, isr}: Sighting,
  before: number | null,
): TimelineState {
  if (leader === null)
    return tell(state, {at, sign: 'bad', text: `${where(partition)}nobody leads`});
  const {strike} = state;
  const answersStrike =
    strike !== null && (before === null || strike.brokers.includes(before));
  const after = answersStrike
    ? ` (${seconds(at - strike.at)} after the ${strike.word})`
    : '';
  const text = `${where(partition)}broker ${leader} leads, ISR ${inOrder(isr).join(', ')}${after}`;
  return tell(
    {...state, strike: answersStrike ? null : strike},
    {at, sign: 'good', text},
  );
}

type Look = {readonly at: number; readonly view: Xray};

function seeReplica(
  state: TimelineState,
  replica: ReplicaView,
  {at, view}: Look,
): TimelineState {
  const {broker, state: running} = replica;
  const place = `${broker}/${view.partition}`;
  const before = state.replicas.get(place);
  const lost = cutShort(before, replica, view) ?? deletedFromFront(before, replica, view);
  const back =
    state.away.has(broker) && running === 'running' ? 'is running again' : null;
  const next = {
    ...state,
    replicas:
      replica.logEnd === null
        ? state.replicas
        : new Map(state.replicas).set(place, replica),
    away: back ? without(state.away, broker) : state.away,
  };
  const news = [back, lost].filter((one) => one !== null).join(' and ');
  if (news === '') return next;
  const text = `${where(view.partition)}broker ${broker} ${news}`;
  const moment: Moment = {at, sign: lost ? 'bad' : 'good', text};
  // A dead broker's log is cut by what befell it, and that is told first.
  const early = running === 'dead' && !state.told.has(befell(broker));
  return early ? {...next, cuts: [...next.cuts, moment]} : tell(next, moment);
}

/** By retention. Each replica does it by itself, soon after the leader: one line is enough. */
function deletedFromFront(
  before: ReplicaView | undefined,
  now: ReplicaView,
  {leader}: Xray,
): string | null {
  if (before === undefined || now.broker !== leader) return null;
  const gone = deletedBetween(before, now);
  return (
    gone && `deleted records ${gone.from} to ${gone.to - 1} from the front of its log`
  );
}

/** A broker truncates its own log; that of a dead one is cut by what befell it. */
function cutShort(
  before: ReplicaView | undefined,
  now: ReplicaView,
  view: Xray,
): string | null {
  const {from = 0, to = null} = (before && cutBetween(before, now)) ?? {};
  if (to === null) return null;
  return now.state === 'dead'
    ? `has lost its log from ${to} on: it ended at ${from}`
    : `truncated its log from ${from} to ${to}${leading(view, now.broker)}`;
}

function leading({leader}: Xray, broker: number): string {
  return leader === null || leader === broker ? '' : `: broker ${leader} leads`;
}

function without(brokers: ReadonlySet<number>, broker: number): ReadonlySet<number> {
  return new Set([...brokers].filter((one) => one !== broker));
}

/** Labs with one partition, which is most of them, need not name it. */
function where(partition: number): string {
  return partition === 0 ? '' : `partition ${partition}: `;
}

function inOrder(brokers: readonly number[]): readonly number[] {
  return [...brokers].sort((a, b) => a - b);
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return inOrder(a).join() === inOrder(b).join();
}
