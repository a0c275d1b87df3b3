/** What the command and its lab host say to each other, as IPC messages. */
import type {TrainerError} from '../../errors.js';
import type {Progress} from '../../engine/ports/hosted.js';
import type {Entry} from '../../engine/history/history.js';
import type {BrokerFault} from '../../systems/kafka/evidence/faults.js';
import type {Turn} from '../../systems/kafka/evidence/price/price-table.js';
import type {CodeLanguage, WhichRun} from '../../engine/plan/define.js';

export type {Progress};

export type LabRequest = {
  readonly lab: string;
  /** null as shipped, a fix id, "control" or "mine". */
  readonly fix: WhichRun;
  /** Addresses of servers of the learner's own, by system. */
  readonly servers?: Readonly<Record<string, string>> | undefined;
  /** Of the shop's programs; what the lab usually has, when it is left out. */
  readonly code?: CodeLanguage | undefined;
};

export type PriceRequest = {
  readonly rounds: number;
  /** The order of the setups in each round comes from it. */
  readonly seed: number;
};

export type ToHost =
  | {readonly say: 'run'; readonly request: LabRequest}
  | {readonly say: 'price'; readonly request: PriceRequest}
  | {readonly say: 'start-cluster'}
  | {readonly say: 'fault'; readonly fault: BrokerFault; readonly broker: number}
  /** Stop what is going on, heal, and be ready for the next request. */
  | {readonly say: 'stop'}
  | {readonly say: 'close'};

export type HostError =
  | Pick<TrainerError, 'code' | 'what' | 'facts' | 'system'>
  /** Our bug. */
  | {readonly code: null; readonly message: string; readonly stack: string};

export type PlayView = {
  readonly bootstrap: readonly string[];
  readonly brokers: readonly {
    readonly id: number;
    readonly pid: number | null;
    readonly state: 'running' | 'paused' | 'dead';
    readonly cutOff: boolean;
    readonly address: string;
    readonly registered: boolean;
  }[];
  readonly topics: readonly {
    readonly topic: string;
    readonly partition: number;
    readonly leader: number | null;
    readonly isr: readonly number[];
    readonly logEnds: Readonly<Record<number, number | null>>;
  }[];
  readonly folder: string;
};

export type FromHost =
  | {readonly say: 'open'}
  | {readonly say: 'progress'; readonly progress: Progress}
  | {readonly say: 'entry'; readonly entry: Entry}
  | {readonly say: 'ran'; readonly history: string}
  /** One setup had its turn in a round. */
  | {readonly say: 'turn'; readonly turn: Turn}
  /** All rounds are over; `kafka` is the version that was measured. */
  | {readonly say: 'measured'; readonly kafka: string}
  | {readonly say: 'cluster'; readonly view: PlayView}
  | {readonly say: 'stopped'}
  | {readonly say: 'failed'; readonly error: HostError};
