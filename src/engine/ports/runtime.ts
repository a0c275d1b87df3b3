/** A system that runs on this machine, as the engine sees it: the half that does things. */
import type {FaultSpec} from '../evidence.js';
import type {Facts, Misbehaviour, Phase, SystemEvent} from '../history/history.js';
import type {LabHolding} from '../plan/holding.js';
import type {Interception, ProgramName, SystemStep} from '../plan/step.js';

/** Whether a premise was met, and what its sentence needs. */
export type Seen = {readonly met: boolean; readonly facts: Facts};

/** How a reading ended; `facts.why` is a code. */
export type Reading = {readonly complete: boolean; readonly facts: Facts};

/** What a system may know and say of the run that it works for. */
export type RunView = {
  readonly signal: AbortSignal;
  /** All holdings of the lab. */
  readonly holdings: readonly LabHolding[];
  readonly orders: {
    /** Orders that checkout has in hand and has not answered for good. */
    readonly open: readonly string[];
    /** Bytes of the note of a big order; 0: none is big. */
    readonly noteBytes: number;
  };
  /** Orders that were acknowledged before the last interception began. */
  readonly before: ReadonlySet<string>;
  phase(phase: Phase): void;
  /** Notes something in the system's own terms. */
  note(system: string, event: SystemEvent): void;
  /** Notes how a premise of the system's own came out. */
  premise(system: string, premise: string, seen: Seen): void;
  /** Asks until the answer is true; false when `within` ms are over first. Throws when the run is over. */
  wait(within: number, ask: () => boolean | Promise<boolean>): Promise<boolean>;
  /** Notes, once, that the machine failed and not the shop; returns what to throw. */
  troubled(code: string, facts: Facts, system?: string): Error;
  /** Notes that a program broke the rules; returns what to throw. */
  misbehaved(program: ProgramName, how: Misbehaviour, facts: Facts): Error;
};

/** An interception at work. */
export type RunningInterception = {
  /** Requests of its kind since it began, taken or not. */
  readonly seen: number;
  readonly taken: number;
  /** Replies taken with which the system refused what it was asked. */
  readonly refusals: number;
  /** Ends it; what it holds goes on. */
  release(): void;
};

/** The way between the shop's programs and the system. */
export type Wire = {
  /**
   * `onTaken` is told the number of each request that is taken, and whether what is taken is the reply
   * with which the system refused what it was asked.
   */
  intercept(
    interception: Interception,
    onTaken: (nth: number, refused: boolean) => void,
  ): RunningInterception;
};

/** Whoever gets the orders from this system: how far it is. */
export type Group = {
  /** How many records are settled: the reader will not get them again. */
  settled(): Promise<number>;
  /** Orders that a reader could get now, beyond what is settled; `mark` changes when anything moved. */
  standing(): Promise<{
    readonly mark: string;
    readonly ahead: readonly string[];
  }>;
  /** Whether all that there is, the end marks included, is settled. */
  atEnd(): Promise<boolean>;
  /** Notes how far it is; `last`: this is where it has come in the end. */
  note(last: boolean): Promise<void>;
};

export type Holdings = {
  /** Ids of the records that `markEnd` adds: a reader of the orders gets them last. */
  readonly endMarks: readonly string[];
  markEnd(): Promise<void>;
  /** Reads a holding from the beginning to its end, and notes what is in it. */
  read(name: string, within: number): Promise<Reading>;
  /** What a reader of the orders could get at this moment; not `complete`: nobody answered for a part. */
  glance(): Promise<{readonly ids: readonly string[]; readonly complete: boolean}>;
};

export type Runtime = {
  readonly id: string;
  readonly version: string;
  readonly faults: Readonly<Record<string, FaultSpec>>;
  readonly holdings: Holdings;
  readonly wire?: Wire;
  readonly group?: Group;
  /** Makes its holdings and names who plays which part; from now on it works for this run. */
  begin(run: RunView): Promise<void>;
  /** The run is over: nothing is noted any more. */
  end(): void;
  /** Ids of the nodes that play this part. */
  playing(who: string): readonly string[];
  inflict(fault: string, node: string): Promise<void>;
  /** Undoes every fault and waits until all is whole; rebuilds nothing. */
  heal(within: number): Promise<void>;
  /** Looks at what each node has, and notes what is new. */
  look(): Promise<void>;
  /** Takes a step of its own. */
  take(step: SystemStep): Promise<void>;
  /** Looks at a premise of its own. */
  premise(name: string): Promise<Seen>;
};
