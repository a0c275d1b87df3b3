/** What Kafka's half of the engine needs of a cluster: a real one, or a simulated one in the tests. */
import type {Interception} from '../../../engine/plan/step.js';
import type {Reading, RunningInterception} from '../../../engine/ports/runtime.js';
import type {KafkaEvent, KafkaEventByType, Xray} from '../evidence/events.js';
import type {BrokerFault} from '../evidence/faults.js';

export type PartitionState = {
  readonly partition: number;
  readonly leader: number | null;
  readonly isr: readonly number[];
  readonly epoch: number | null;
  readonly elr?: readonly number[] | undefined;
};

type Named = {readonly offset: number; readonly id: string | null};

/** What one partition gives to a consumer now; `end` is its high watermark, null when nobody answers. */
export type ReadableNow = {
  readonly partition: number;
  readonly end: number | null;
  readonly records: readonly Named[];
};

/** What was found in the partitions of a topic, and whether that is all. */
export type TopicReading = Reading & {
  readonly partitions: readonly Omit<KafkaEventByType['read'], 'type' | 'holding'>[];
};

export type FurtherXray = KafkaEventByType['xray-further']['topics'][number];
type GroupPosition = {readonly partition: number; readonly offset: number};

export type TopicPort = {
  /** Creates the run's topics and waits until every replica is in the ISR. */
  create(): Promise<void>;
  /** The real names of the topics, by the shop's names. */
  readonly names: Readonly<Record<string, string>>;
  /** The group that shipping is given. */
  readonly group: string;
  /** What the given broker (or any that is able) says of the topic; null when none answers. */
  partitions(ask?: number): Promise<readonly PartitionState[] | null>;
  /** Every replica as it lies on its disk, and new order ids seen there. */
  look(): Promise<{
    readonly xray: readonly Xray[];
    readonly news: readonly KafkaEvent[];
    /** The further topics, by the shop's names; left out where there is none. */
    readonly further?: readonly FurtherXray[];
  }>;
  /** Of a compacted topic: replicas whose closed segments the cleaner has not been through; of any other, 0. */
  uncleaned(): Promise<number>;
  /** The largest batch that the topic takes, in bytes (max.message.bytes). */
  largestBatch(): Promise<number>;
  /** Orders that lie in this topic, whether their transactions are open or not; null: that of the orders. */
  storedIn(furtherTopic: string | null): Promise<readonly string[]>;
  /** Orders an unclean election of each partition that nobody leads. */
  electUnclean(): Promise<void>;
  /** What a consumer can read of each partition at this moment, from its leader, read_committed. */
  readNow(): Promise<readonly ReadableNow[]>;
  /** Ids of the records that `writeTail` appends, one a partition. */
  readonly tailIds: readonly string[];
  /** Appends one record to each partition that is no order, acknowledged by all; returns its offsets. */
  writeTail(): Promise<readonly (GroupPosition & {readonly id: string})[]>;
  /** Reads the topic from the beginning to the tail. */
  readAll(within: number): Promise<TopicReading>;
  /** Reads a further topic from the beginning to its end, read_committed. */
  readFurther(shopName: string, within: number): Promise<TopicReading>;
  /** How far the groups of the run have committed in a further topic: the furthest of them. */
  committedIn(shopName: string): Promise<readonly GroupPosition[]>;
  /** Gives the topic so many partitions, and waits until every broker knows of them. */
  addPartitions(total: number): Promise<void>;
  /** Partitions that the members of the run's group have between them; null while they have not agreed. */
  assigned(): Promise<readonly number[] | null>;
  /** The broker that leads the partition in which the group's offsets lie; null: nobody knows. */
  coordinator(): Promise<number | null>;
  /** The group's committed offset for each partition. */
  committed(): Promise<readonly GroupPosition[]>;
};

type BrokersPort = {
  readonly ids: readonly number[];
  inflict(fault: BrokerFault, broker: number): Promise<void>;
  /** Undoes every fault and waits for full ISR everywhere; rebuilds nothing. */
  heal(within: number): Promise<void>;
};

/** What passes between the programs and the brokers. */
export type WireNews = {
  /** A reply told the program that these orders are stored. */
  readonly stored: (told: Omit<KafkaEventByType['told-stored'], 'type'>) => void;
  /** What a program asked for, and what it was told. */
  readonly passed: (event: KafkaEvent) => void;
  /** Requests of this kind cannot be read on their way. */
  readonly unreadable: (
    what: Omit<KafkaEventByType['not-read-on-the-way'], 'type'>,
  ) => void;
};

export type LinksPort = {
  /**
   * `onTaken` is told the number of each request that is taken, and whether what is taken is the reply
   * with which a broker refused to store what it was sent.
   */
  intercept(
    interception: Interception,
    onTaken: (nth: number, refused: boolean) => void,
  ): RunningInterception;
  /** Tells of what passes; null: no more. */
  watch(news: WireNews | null): void;
};

export type KafkaPorts = {
  readonly version: string;
  readonly topic: TopicPort;
  readonly brokers: BrokersPort;
  readonly links: LinksPort;
};
