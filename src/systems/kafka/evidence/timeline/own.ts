/** What Kafka remembers for its moments of the timeline. */
import type {TimelineState} from '../../../../engine/timeline/state.js';
import type {Moment} from '../../../../engine/timeline/state.js';
import type {BrokerFault} from '../faults.js';
import {kafka} from '../kafka-events.js';
import type {ReplicaView} from '../xray/replicas.js';

export type Leadership = {
  readonly leader: number | null;
  readonly isr: readonly number[];
};

export type Own = {
  /** The last blow to a broker, until somebody else leads. */
  readonly strike: {
    readonly at: number;
    readonly fault: BrokerFault;
    readonly brokers: readonly number[];
  } | null;
  readonly leadership: ReadonlyMap<number, Leadership>;
  /** Each replica as its disk was last seen, by "broker/partition". */
  readonly replicas: ReadonlyMap<string, ReplicaView>;
  /** Brokers that were dead and have not been seen with their log since. */
  readonly away: ReadonlySet<number>;
  /** Logs that were seen cut short on dead brokers, until it is told what happened to them. */
  readonly cuts: readonly Moment[];
  /** Brokers of which it was told what happened to their disk. */
  readonly explained: ReadonlySet<number>;
};

const nothing: Own = {
  strike: null,
  leadership: new Map(),
  replicas: new Map(),
  away: new Set(),
  cuts: [],
  explained: new Set(),
};

export const ownOf = (state: TimelineState): Own =>
  (state.own[kafka] as Own | undefined) ?? nothing;

export const withOwn = (state: TimelineState, change: Partial<Own>): TimelineState => ({
  ...state,
  own: {...state.own, [kafka]: {...ownOf(state), ...change}},
});
