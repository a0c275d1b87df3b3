/** A system on this machine, as the lab host keeps it: from run to run, until the host ends. */
import type {Facts} from '../../errors.js';
import type {LabDefinition} from '../plan/define.js';
import type {Trouble} from './ports.js';
import type {Runtime} from './runtime.js';

/** What a system is told of a run. */
export type RunSetup = {
  /** Of this run alone, fit for a name. */
  readonly id: string;
  readonly lab: LabDefinition;
  /** Where the shop's files of this run lie. */
  readonly folder: string;
  /** The address of a server of the learner's own, to be used instead of ours. */
  readonly server?: string | undefined;
  readonly signal: AbortSignal;
};

/** A system while one run lasts. */
export type HostedRun = AsyncDisposable & {
  readonly runtime: Runtime;
  /** What a program of the shop finds the system with. */
  environmentFor(program: string): Readonly<Record<string, string>>;
  /** What an error of the system says; null when it is none of it. */
  troubleOf(error: unknown): Trouble | null;
  /** The run came to its end: what was made for it is taken away. */
  finish(): Promise<void>;
};

export type HostedSystem = AsyncDisposable & {
  /** Makes it ready for a run. Throws a TrainerError when the learner's files ask for what cannot be. */
  open(setup: RunSetup): Promise<HostedRun>;
  /** Undoes every fault; what does not come back whole is given up, and the next run gets it anew. */
  settle(signal: AbortSignal): Promise<void>;
  /** Ends it; the next run starts it anew. */
  drop(): Promise<void>;
};

/** What a host does before a run can begin. */
export type Progress =
  | {
      readonly step: 'jars';
      /** Whose they are, by name. */
      readonly product: string;
      readonly doneBytes: number;
      readonly totalBytes: number;
    }
  | {
      readonly step: 'jar-refused';
      readonly file: string;
      /** A code of the tables of words, and its facts. */
      readonly why: string;
      readonly facts: Facts;
    }
  | {readonly step: 'unpacking'; readonly product: string}
  | {readonly step: 'server-starting'; readonly product: string}
  | {readonly step: 'server-ready'; readonly product: string; readonly ms: number}
  | {readonly step: 'preparing'}
  | {readonly step: 'starting'; readonly why: 'first' | 'rebuild'}
  | {readonly step: 'ready'; readonly ms: number};
