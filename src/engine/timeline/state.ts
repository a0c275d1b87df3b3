import {emptyIdMap, type IdMap, lookUp} from '../history/id-map.js';
import {emptyTally, type Tally} from '../history/tally.js';
import type {HoldingKind} from '../plan/holding.js';

export type Sign = 'info' | 'fault' | 'good' | 'bad' | 'wait';

/** One notable moment, in words. `at` is milliseconds since the run began. */
export type Moment = {readonly at: number; readonly sign: Sign; readonly text: string};

/** What the timeline must remember to put the next moment into words. */
export type TimelineState = {
  readonly moments: readonly Moment[];
  readonly tally: Tally;
  /** What each holding of the run holds. */
  readonly holdings: ReadonlyMap<string, HoldingKind>;
  /** The system that the orders lie in; null before the run has begun. */
  readonly store: string | null;
  /** Which nodes each order was seen on. */
  readonly holders: IdMap<readonly string[]>;
  /** The last acknowledged order that no moment has named yet. */
  readonly lastYes: {readonly id: string; readonly at: number} | null;
  /** How many frames the rule of now has taken. */
  readonly taken: number;
  /** Frames that were taken one after the other and are not told yet, the first of them and all in words. */
  readonly held: {readonly from: number; readonly moment: Moment} | null;
  /** What is told only once, and was. */
  readonly told: ReadonlySet<string>;
  /** What each system remembers for its own moments. */
  readonly own: Readonly<Record<string, unknown>>;
};

export function emptyTimeline(): TimelineState {
  return {
    moments: [],
    tally: emptyTally(),
    holdings: new Map(),
    store: null,
    holders: emptyIdMap(),
    lastYes: null,
    taken: 0,
    held: null,
    told: new Set(),
    own: {},
  };
}

/** The state with one moment more, in the order of time. */
export function tell(state: TimelineState, moment: Moment): TimelineState {
  const {moments, held} = state;
  const late = (moments.at(-1)?.at ?? 0) > moment.at;
  const next = [...moments, ...(held === null ? [] : [held.moment]), moment];
  const ordered = late || held !== null ? next.sort((a, b) => a.at - b.at) : next;
  return {...state, held: null, moments: ordered};
}

/** The same, but only the first time that `mark` is given. */
export function tellOnce(
  state: TimelineState,
  mark: string,
  moment: Moment,
): TimelineState {
  if (state.told.has(mark)) return state;
  return tell({...state, told: new Set([...state.told, mark])}, moment);
}

/** Names the last acknowledged order, and who has it, just before something is taken away. */
export function tellLastYes(
  state: TimelineState,
  say: (id: string, nodes: readonly string[]) => string,
): TimelineState {
  if (!state.lastYes) return state;
  const {id, at} = state.lastYes;
  const text = say(id, lookUp(state.holders, id) ?? []);
  return tell({...state, lastYes: null}, {at, sign: 'info', text});
}
