import type {ReplicaView} from '../../systems/kafka/evidence/xray/replicas.js';
import {emptyIdMap, type IdMap} from '../history/id-map.js';
import {emptyTally, type Tally} from '../history/tally.js';

export type Sign = 'info' | 'fault' | 'good' | 'bad' | 'wait';

/** One notable moment, in words. `at` is milliseconds since the run began. */
export type Moment = {readonly at: number; readonly sign: Sign; readonly text: string};

export type Leadership = {
  readonly leader: number | null;
  readonly isr: readonly number[];
};

/** What the timeline must remember to put the next moment into words. */
export type TimelineState = {
  readonly moments: readonly Moment[];
  readonly tally: Tally;
  /** Which brokers the witness saw each order on. */
  readonly holders: IdMap<readonly number[]>;
  /** The last acknowledged order that no moment has named yet. */
  readonly lastYes: {readonly id: string; readonly at: number} | null;
  /** How many frames the rule of now has taken. */
  readonly taken: number;
  /** Frames that were taken one after the other and are not told yet, the first of them and all in words. */
  readonly held: {readonly from: number; readonly moment: Moment} | null;
  /** The last blow to a broker, until somebody else leads. */
  readonly strike: {
    readonly at: number;
    readonly word: string;
    readonly brokers: readonly number[];
  } | null;
  readonly leadership: ReadonlyMap<number, Leadership>;
  /** Each replica as its disk was last seen, by "broker/partition". */
  readonly replicas: ReadonlyMap<string, ReplicaView>;
  /** Brokers that were dead and have not been seen with their log since. */
  readonly away: ReadonlySet<number>;
  /** Logs that were seen cut short on dead brokers, until it is told what befell them. */
  readonly cuts: readonly Moment[];
  /** What is told only once, and was. */
  readonly told: ReadonlySet<string>;
};

export function emptyTimeline(): TimelineState {
  return {
    moments: [],
    tally: emptyTally(),
    holders: emptyIdMap(),
    lastYes: null,
    taken: 0,
    held: null,
    strike: null,
    leadership: new Map(),
    replicas: new Map(),
    away: new Set(),
    cuts: [],
    told: new Set(),
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

/** The mark in `told` for: it was told what befell the disk of this broker. */
export const befell = (broker: number): string => `befell ${broker}`;

/** The same, but only the first time that `mark` is given. */
export function tellOnce(
  state: TimelineState,
  mark: string,
  moment: Moment,
): TimelineState {
  if (state.told.has(mark)) return state;
  return tell({...state, told: new Set([...state.told, mark])}, moment);
}
