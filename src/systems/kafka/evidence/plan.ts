/** Kafka's own words for the plan of a lab. */
import {
  type HoldingKind,
  type LabHolding,
  ordersIn,
} from '../../../engine/plan/holding.js';
import type {Interception, ProgramName, Step} from '../../../engine/plan/step.js';
import type {BrokerFault} from './faults.js';
import {kafka} from './kafka-events.js';
import type {RequestName} from './requests.js';

/**
 * Brokers by the part they play when the run begins: `leader` stays the broker that led partition 0
 * then, `one-follower` is the first of the others, `all` are all of them.
 */
export const roles = [
  'leader',
  'followers',
  'one-follower',
  'coordinator',
  'all',
] as const;
export type Role = (typeof roles)[number];

/**
 * `followers-in-isr`: they still are, as the leader says; `follower-in-isr`: one of them at least, so
 * that acks=all waits for it and a clean election can take place. `leader-leads`: whoever led when the run
 * began still does. `one-half-stored`: of an order that checkout has in hand, one half is in the log
 * and the other is not. `too-large`: the big orders are larger than the topic takes.
 * `work-uncommitted`: of an order that came after the interception began, shipping has written what it
 * makes of it, and its group's committed offset is not beyond that order; `work-committed`: it is.
 */
export type KafkaPremise =
  | 'followers-in-isr'
  | 'follower-in-isr'
  | 'leader-leads'
  | 'one-half-stored'
  | 'too-large'
  | 'work-uncommitted'
  | 'work-committed';

/** Times are milliseconds. */
export type KafkaStep =
  /** Wait until every replica's log on disk ends where the leader's does. */
  | {readonly do: 'replicated'; readonly within: number}
  /** Wait until the ISR of every partition has exactly `size` members. */
  | {readonly do: 'isr'; readonly size: number; readonly within: number}
  /** Wait for a leader other than the first one; `orNone`: or until nobody leads. */
  | {readonly do: 'new-leader'; readonly within: number; readonly orNone?: boolean}
  /** Order an unclean election, as an operator does who would rather lose data than wait. */
  | {readonly do: 'elect-unclean'}
  /** The topic gets more partitions, as an operator does who wants more throughput. */
  | {readonly do: 'add-partitions'; readonly total: number}
  /**
   * Wait until the program's group has all partitions of the topic between its members, and the program has
   * sent a fetch request since: then its client knows where to begin in each of them.
   */
  | {readonly do: 'joined'; readonly program: ProgramName; readonly within: number}
  /** Wait until the cleaner has been through all of a compacted topic that it may touch: no replica's newest segment. */
  | {readonly do: 'cleaned'; readonly within: number}
  /** Look which broker keeps the offsets of the group: from now on it plays `coordinator`. */
  | {readonly do: 'coordinator'; readonly within: number}
  /** Ask the group's coordinator whether the program still lacks the new partitions; if not, the run proves nothing. */
  | {readonly do: 'unaware'; readonly program: ProgramName};

/** Steps that are there only because of the fault: the control run is without them. */
const ofTheFault: ReadonlySet<KafkaStep['do']> = new Set([
  'isr',
  'new-leader',
  'elect-unclean',
  'add-partitions',
  'coordinator',
  'cleaned',
  'unaware',
]);

/** A step of Kafka's own. */
export const onKafka = (step: KafkaStep): Step => ({
  do: 'system',
  system: kafka,
  step,
  ofTheFault: ofTheFault.has(step.do),
});

export const brokersSuffer = (fault: BrokerFault, who: Role): Step => ({
  do: 'fault',
  system: kafka,
  fault,
  who,
});

export const kafkaPremise = (premise: KafkaPremise): Step => ({
  do: 'premise',
  system: kafka,
  premise,
});

/** Begin to take hold of a program's requests to brokers, or of the replies to them. */
export const takeHold = (
  interception: Omit<Interception, 'system' | 'request'> & {
    readonly request: RequestName;
  },
): Step => ({do: 'intercept', system: kafka, ...interception});

/** How a topic is made. */
export type KafkaTopic = {
  readonly partitions: number;
  /** Left out: as many as the topic of the orders has here, whatever `topic.properties` says of that. */
  readonly replicas?: number;
  /** Topic settings, as `topic.properties` has them for the orders. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** The topic of the orders. `replicas` is what `topic.properties` may say otherwise with `replication.factor`. */
export const ordersTopic = (
  spec: Required<Pick<KafkaTopic, 'partitions' | 'replicas'>>,
) => topic('orders', 'orders', spec);

/** A topic of the lab. Programs find it with `shop.topicOf(name)`. */
export const topic = (
  name: string,
  holds: HoldingKind,
  spec: KafkaTopic,
): LabHolding => ({name, holds, system: kafka, spec});

/** How many replicas the orders' topic has as the lab has it; 0: no topic holds the orders. */
export const replicasOf = (holdings: readonly LabHolding[]): number =>
  (ordersIn(holdings)?.spec as KafkaTopic | undefined)?.replicas ?? 0;
