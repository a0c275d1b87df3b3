/** What a system gives to whoever shows a run: its words, and its part of the picture. Data for presenting. */
import type {SystemStep} from './plan/step.js';
import type {Copy, Doubt} from './evidence.js';
import type {Entry, Facts, History, Phase} from './history/history.js';
import type {Advice} from '../errors.js';
import type {Judged} from './judge.js';
import type {Moment, TimelineState} from './timeline/state.js';

/** A sentence's text without a capital letter and without a full stop, made from facts. */
export type Wording = (facts: Facts) => string;

/** Tells an error from its facts. A method, so that each may name the facts that it needs. */
export type Saying = {tell(facts: Facts): Advice}['tell'];
/** By the codes of errors. */
export type Sayings = Readonly<Record<string, Saying>>;

/** A finding of the diagnosis in full sentences. `who`: its orders, `one`: it is a single one. */
export type FindingWords = {
  readonly says: (who: string, one: boolean, facts: Facts) => string;
  /** What would have helped. */
  readonly help: string;
};

export type SystemWords = {
  /** Its own name. */
  readonly name: string;
  /** What the program names of it: a node, a holding, the orders' store, and what its group does with what it is done with. */
  readonly node: string;
  readonly holding: string;
  readonly store: string;
  readonly settled: string;
  /** Kinds of requests, as in "the next produce request". */
  readonly requests: Readonly<Record<string, string>>;
  /** By code. */
  readonly premises: Readonly<Record<string, Wording>>;
  readonly troubles: Readonly<Record<string, Wording>>;
  readonly misbehaviours: Readonly<Record<string, Wording>>;
  readonly doubts: Readonly<Record<Doubt['code'], Wording>>;
  readonly findings: Readonly<Record<string, FindingWords>>;
  readonly errors: Sayings;
  /** What a fault does to those who play a part: "the followers are paused". */
  readonly suffers: (fault: string, who: string) => string;
  /** What a step of its own does; null: it only waits or looks. */
  readonly step: (step: SystemStep) => string | null;
  /** Where something is, as in "at place 3 of box 0". */
  readonly place: (place: Copy['place']) => string;
  /** An acknowledged order and who has it, as in "order-0001 acknowledged, on the disk of server 1 alone". */
  readonly acknowledged: (id: string, nodes: readonly string[]) => string;
  /** Nodes by their names, as in "server 1", "servers 1 and 2". */
  readonly nodes: (nodes: readonly string[]) => string;
  /** Where an order was taken in, as in "on the disk of server 1 only". */
  readonly takenIn: (nodes: readonly string[]) => string;
  /** Of so many orders, as in "it never was on any server's disk". */
  readonly neverTakenIn: (orders: number) => string;
  /** Of so many that are there and were not shipped, as in "it is in the log, and the group's position is beyond it". */
  readonly leftBehind: (orders: number) => string;
  /** Why nobody knows where an order was, as in "the witness saw no disk". */
  readonly unseen: string;
  /** Copies that lie there and that no reader gets: of an order that has no other, and beside so many others. */
  readonly undone: {
    readonly only: string;
    readonly besides: (count: number) => string;
  };
  /** What it says of moments of every run, in its own words. */
  readonly moments: Readonly<
    Partial<Record<Exclude<Phase, 'orders' | 'fault'> | 'healed', string>>
  >;
};

/** A view is written once a kind; what is in it is the system's own affair. */
export type Scene = {readonly kind: 'logs' | 'tables' | 'queues'};

export type SystemView<Live = unknown> = {
  readonly id: string;
  readonly words: SystemWords;
  /** The station that teaches what a finding is about, by its code. */
  readonly stations: Readonly<Record<string, string>>;
  /** The timeline after one entry more; null: this entry is not its own to tell. */
  timelineNext(state: TimelineState, entry: Entry): TimelineState | null;
  /** Its part of the picture of a run under way. */
  readonly live: Live;
  liveNext(live: Live, entry: Entry): Live;
  /** What it shows of a judged run, and the moments with those that only its evidence tells. */
  scene(
    judged: Judged,
    told: readonly Moment[],
  ): {readonly scene: Scene; readonly timeline: readonly Moment[]};
  /** What follows "and …": how its store stands in the end, for whoever asks where orders were lost. */
  standing(history: History, had: readonly string[]): string;
  /** What it knows of orders that no node of it ever had: a sentence, or nothing. */
  mistaken(judged: Judged, ids: readonly string[]): string;
  /** What it knows of an order beside where it is, as in "acknowledged, …". */
  further(judged: Judged, id: string): readonly string[];
};

export type SystemViews = Readonly<Record<string, SystemView>>;
