/** What a run needs of the world. The engine sees nothing else, so that it can be tested without Java. */
import type {BrokerFault, Interception, ProgramName} from './step.js';
import type {Answer, Entry, HistoryEvent, Misbehaviour} from './history.js';
import type {Xray} from '../systems/kafka/evidence/xray/replicas.js';

export type Order = {
  readonly id: string;
  /** null: a guest. */
  readonly customer: string | null;
  readonly item: string;
  readonly cents: number;
  /** When the customer placed it, in milliseconds since 1970. */
  readonly placedAt: number;
  /** What the customer wrote to it, if anything. */
  readonly note?: string;
};

/** What one of the shop's programs asks or tells; each waits for its reply. */
export type ProgramCall =
  /** "Give me up to so many orders." The reply comes when there are some; an empty one means closing time. */
  | {readonly call: 'orders'; readonly atMost: number}
  | {
      readonly call: 'answer';
      readonly ids: readonly string[];
      readonly answer: Answer;
      readonly why: string | null;
    }
  | {readonly call: 'shipped'; readonly ids: readonly string[]}
  | {readonly call: 'parked'; readonly ids: readonly string[]; readonly why: string}
  /** "Show me both books." */
  | {readonly call: 'books'}
  | {
      readonly call: 'reported';
      readonly missing: readonly string[];
      readonly duplicated: readonly string[];
    };

export type ProgramReply = {
  readonly orders?: readonly Order[];
  /** Checkout's book: the orders that were acknowledged, in their order. */
  readonly taken?: readonly {readonly id: string; readonly placedAt: number}[];
  /** The warehouse's book: a line for each parcel that left the house. */
  readonly left?: readonly {readonly id: string}[];
};

export type ProgramEnd = {readonly code: number | null; readonly signal: string | null};

export type RunningProgram = {
  readonly pid: number;
  /** Resolves when the process has ended, however. */
  readonly ended: Promise<ProgramEnd>;
  /** What it wrote to stderr last, one line, for a sentence; empty when nothing. */
  lastWords(): string;
  /**
   * Resolves when the program is awake, has taken in all that it was told so far, and has gone on from
   * there as far as it can; never, when it has ended or says no such thing.
   */
  stirs(): Promise<void>;
  /** SIGKILL. */
  kill(): void;
  /** Asks it to end (SIGTERM), then insists (SIGKILL) after a grace period. */
  stop(): Promise<ProgramEnd>;
};

export type ProgramHandlers = {
  readonly onCall: (call: ProgramCall) => Promise<ProgramReply>;
  readonly onMisbehaviour: (how: Misbehaviour, detail: string) => void;
};

export type PartitionState = {
  readonly partition: number;
  readonly leader: number | null;
  readonly isr: readonly number[];
  readonly epoch: number | null;
  readonly elr?: readonly number[] | undefined;
};

/** What one partition gives to a consumer now; `end` is its high watermark, null when nobody answers. */
export type ReadableNow = {
  readonly partition: number;
  readonly end: number | null;
  readonly records: readonly {readonly offset: number; readonly id: string | null}[];
};

export type ReadResult = {
  readonly partitions: readonly {
    readonly partition: number;
    readonly records: readonly {readonly offset: number; readonly id: string | null}[];
    /** Records of aborted transactions. */
    readonly undone?: readonly {readonly offset: number; readonly id: string | null}[];
  }[];
  readonly complete: boolean;
  readonly detail: string;
};

/** What one partition of a further topic held, up to a tail record of our own. */
export type FurtherReading = Omit<
  Extract<HistoryEvent, {readonly type: 'read-further'}>,
  'type'
>;

export type FurtherXray = Extract<
  HistoryEvent,
  {readonly type: 'xray-further'}
>['topics'][number];

export type TopicPort = {
  /** Creates the run's topics and waits until every replica is in the ISR. */
  create(): Promise<void>;
  /** What the given broker (or any that is able) says of the topic; null when none answers. */
  partitions(ask?: number): Promise<readonly PartitionState[] | null>;
  /** Every replica as it lies on its disk, and new order ids seen there. */
  look(): Promise<{
    readonly xray: readonly Xray[];
    readonly news: readonly HistoryEvent[];
    /** The further topics, by the shop's names; left out where there is none. */
    readonly further?: readonly FurtherXray[];
  }>;
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
  writeTail(): Promise<
    readonly {readonly partition: number; readonly offset: number; readonly id: string}[]
  >;
  /** Reads the topic from the beginning to the tail. */
  readAll(within: number): Promise<ReadResult>;
  /** Reads every further topic from the beginning to its end, read_committed. */
  readFurther(within: number): Promise<readonly FurtherReading[]>;
  /** Gives the topic so many partitions, and waits until every broker knows of them. */
  addPartitions(total: number): Promise<void>;
  /** Partitions that the members of shipping's group have between them; null while they have not agreed. */
  assigned(): Promise<readonly number[] | null>;
  /** The shipping group's committed offset for each partition. */
  committed(): Promise<readonly {readonly partition: number; readonly offset: number}[]>;
};

type BrokersPort = {
  readonly ids: readonly number[];
  inflict(fault: BrokerFault, broker: number): Promise<void>;
  /** Undoes every fault and waits for full ISR everywhere; rebuilds nothing. */
  heal(within: number): Promise<void>;
};

/** An interception at work. */
export type RunningInterception = {
  /** Requests of its kind since it began, taken or not. */
  readonly seen: number;
  readonly taken: number;
  /** Replies taken with which a broker refused to store what it was sent. */
  readonly refusals: number;
  /** Ends it; what it holds goes on. */
  release(): void;
};

/** "Stored": the orders by their offsets. */
type ToldStored = Omit<Extract<HistoryEvent, {readonly type: 'told-stored'}>, 'type'>;

export type LinksPort = {
  /**
   * `onTaken` is told the number of each request that is taken, and whether what is taken is the reply
   * with which a broker refused to store what it was sent.
   */
  intercept(
    interception: Interception,
    onTaken: (nth: number, refused: boolean) => void,
  ): RunningInterception;
  /**
   * Tells of every reply of a broker to a program, that says that orders are stored; null: no more.
   * `unreadable` is told, once each, of what it cannot read of that: then `tell` is not told of all.
   */
  watch(
    tell: ((told: ToldStored) => void) | null,
    unreadable?: (what: {to: ProgramName; api: number; version: number}) => void,
  ): void;
};

export type ShopPort = {
  start(program: ProgramName, handlers: ProgramHandlers): Promise<RunningProgram>;
};

export type ClockPort = {
  /** Milliseconds since the run began. */
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
};

export type RunPorts = {
  readonly clock: ClockPort;
  readonly topic: TopicPort;
  readonly brokers: BrokersPort;
  readonly links: LinksPort;
  readonly shop: ShopPort;
  /** Numbers in [0, 1): what is drawn is recorded. */
  readonly random: () => number;
  /** Takes each entry as it happens, in order. */
  readonly record: (entry: Entry) => void;
  /** The trainer's word for an error that is nobody's bug but the machine's; null when it is a bug. */
  readonly environmentMessage: (error: unknown) => string | null;
};
