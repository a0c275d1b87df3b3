/** What a run needs of the world. The engine sees nothing else, so that it can be tested without Java. */
import type {Runtime} from './runtime.js';
import type {Answer, Entry, Facts, Misbehaviour} from '../history/history.js';
import type {ProgramName} from '../plan/step.js';

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
  awake(): Promise<void>;
  /** SIGSTOP; resolves when it stands still. */
  pause(): Promise<void>;
  resume(): void;
  /** SIGKILL. */
  kill(): void;
  /** Asks it to end (SIGTERM), then insists (SIGKILL) after so many ms; left out: as long as any program gets. */
  stop(within?: number): Promise<ProgramEnd>;
};

export type ProgramHandlers = {
  readonly onCall: (call: ProgramCall) => Promise<ProgramReply>;
  readonly onMisbehaviour: (how: Misbehaviour, facts: Facts) => void;
};

export type ShopPort = {
  start(program: ProgramName, handlers: ProgramHandlers): Promise<RunningProgram>;
};

type ClockPort = {
  /** Milliseconds since the run began. */
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
};

/** A code for what the machine did, and what its sentence needs. `system`: it is that system's own code. */
export type Trouble = {
  readonly code: string;
  readonly system?: string | undefined;
  readonly facts: Facts;
};

export type RunPorts = {
  readonly clock: ClockPort;
  /** The systems that the lab needs. */
  readonly systems: readonly Runtime[];
  readonly shop: ShopPort;
  /** Numbers in [0, 1): what is drawn is recorded. */
  readonly random: () => number;
  /** Takes each entry as it happens, in order. */
  readonly record: (entry: Entry) => void;
  /** What an error says that is nobody's bug but the machine's; null when it is a bug. */
  readonly environmentTrouble: (error: unknown) => Trouble | null;
};
