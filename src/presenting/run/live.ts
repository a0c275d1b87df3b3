import {handle, type Handlers} from '../../engine/history/handlers.js';
import type {Entry, Phase} from '../../engine/history/history.js';
import {
  committedOf,
  elect,
  type LiveBroker,
  seen,
  struck,
} from '../../systems/kafka/evidence/live-brokers.js';
import {emptyTimeline, type Moment, type TimelineState} from '../../engine/timeline/state.js';
import {timelineNext} from '../timeline/timeline.js';

export type LiveState = {
  /** Milliseconds since the run began, of the newest entry. */
  readonly at: number;
  readonly phase: Phase | null;
  readonly attempted: number;
  readonly yes: number;
  readonly no: number;
  readonly pending: number;
  readonly shipped: number;
  /** Shipping was started, be it only once. */
  readonly ships: boolean;
  /** How far the log is committed, by the leaders' checkpoints; null: not seen yet. */
  readonly committed: number | null;
  /** By id. */
  readonly brokers: readonly LiveBroker[];
  /** The newest moments of the timeline, the newest last. */
  readonly recent: readonly Moment[];
  readonly ended: boolean;
  /** The fold's own memory; no part of the picture. */
  readonly timeline: TimelineState;
};

const recentMoments = 8;

/** Before anything happened. */
export function initialLive(): LiveState {
  return {
    at: 0,
    phase: null,
    attempted: 0,
    yes: 0,
    no: 0,
    pending: 0,
    shipped: 0,
    ships: false,
    committed: null,
    brokers: [],
    recent: [],
    ended: false,
    timeline: emptyTimeline(),
  };
}

/** The picture after one entry more: the cost depends on the entry, not on what came before. */
export function foldLive(state: LiveState, entry: Entry): LiveState {
  const timeline = timelineNext(state.timeline, entry);
  const {attempted, yes, no, pending, shipped} = timeline.tally;
  const next = {
    ...state,
    at: entry.at,
    attempted,
    yes,
    no,
    pending,
    shipped,
    recent:
      timeline.moments === state.timeline.moments
        ? state.recent
        : timeline.moments.slice(-recentMoments),
    timeline,
  };
  return handle(handlers, next, entry) ?? next;
}

const handlers: Handlers<LiveState, LiveState> = {
  phase: (state, {phase}) => ({...state, phase}),
  cast: (state, {leader, followers, isr}) =>
    elected(state, leader, isr ?? [leader, ...followers]),
  fault: (state, {fault, brokers}) => ({
    ...state,
    brokers: struck(state.brokers, brokers, fault),
  }),
  leader: (state, {partition, leader, isr}) =>
    partition === 0 ? elected(state, leader, isr) : state,
  xray: (state, {partitions}) => ({
    ...state,
    brokers: seen(state.brokers, partitions),
    committed: committedOf(partitions),
  }),
  'program-started': (state, {program}) =>
    program === 'shipping' ? {...state, ships: true} : state,
  'run-ended': (state) => ({...state, ended: true}),
};

function elected(
  state: LiveState,
  leader: number | null,
  isr: readonly number[],
): LiveState {
  return {...state, brokers: elect(state.brokers, leader, isr)};
}
