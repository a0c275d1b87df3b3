import {handle, type Handlers} from '../../engine/history/handlers.js';
import type {Entry, Phase} from '../../engine/history/history.js';
import type {SystemViews} from '../../engine/system-view.js';
import {
  emptyTimeline,
  type Moment,
  type TimelineState,
} from '../../engine/timeline/state.js';
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
  /** The picture of each system, by its id: its view knows what is in it. */
  readonly systems: Readonly<Record<string, unknown>>;
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
    systems: {},
    recent: [],
    ended: false,
    timeline: emptyTimeline(),
  };
}

/** The picture after one entry more: the cost depends on the entry, not on what came before. */
export function foldLive(state: LiveState, entry: Entry, views: SystemViews): LiveState {
  const timeline = timelineNext(state.timeline, entry, views);
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
    systems: systemsNext(state.systems, entry, views),
    timeline,
  };
  return handle(handlers, next, entry) ?? next;
}

function systemsNext(
  systems: LiveState['systems'],
  entry: Entry,
  views: SystemViews,
): LiveState['systems'] {
  let next = systems;
  for (const view of Object.values(views)) {
    const {id} = view;
    const after = view.liveNext(systems[id] ?? view.live, entry);
    if (after !== systems[id]) next = {...next, [id]: after};
  }
  return next;
}

const handlers: Handlers<LiveState, LiveState> = {
  phase: (state, {phase}) => ({...state, phase}),
  'program-started': (state, {program}) =>
    program === 'shipping' ? {...state, ships: true} : state,
  'run-ended': (state) => ({...state, ended: true}),
};
