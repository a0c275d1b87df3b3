/**
 * The history of a run: an append-only list of what happened. Effects write it; the ledger, the
 * audit, the timeline and every view are folds over it. `at` is milliseconds since the run began.
 */
import type {PropertyPromise} from '../plan/define.js';
import type {BrokerFault, CallName, Interception, Role, ProgramName} from '../plan/step.js';
import type {Holding} from '../plan/holding.js';
import type {Xray} from '../../systems/kafka/evidence/xray/replicas.js';

/** What checkout told the customer. `pending`: "we do not know yet, and will tell you". */
export type Answer = 'yes' | 'no' | 'pending';

export type Phase =
  'orders' | 'fault' | 'failover' | 'closed' | 'healing' | 'reading' | 'shipping';

/** How one of the shop's programs broke the rules of the shop; the run then proves nothing. */
export type Misbehaviour =
  | 'does-not-build'
  | 'threw'
  | 'exited-early'
  | 'hung'
  | 'spoke-garbage'
  | 'unknown-order'
  | 'flooded'
  | 'never-acknowledged';

export type HistoryEvent =
  | {
      readonly type: 'run-began';
      readonly schema: 1;
      readonly lab: string;
      /** null as shipped, a fix id, "control" or "mine". */
      readonly fix: string | null;
      readonly promise: PropertyPromise;
      readonly kafka: string;
      readonly topic: string;
      /** The further topics, by the shop's names. */
      readonly also?:
        readonly {readonly name: string; readonly holds: Holding}[] | undefined;
      readonly inServiceWithin: number;
      /** Wall clock, ISO 8601. */
      readonly startedAt: string;
    }
  | {readonly type: 'phase'; readonly phase: Phase}
  | {
      readonly type: 'cast';
      readonly leader: number;
      readonly followers: readonly number[];
      readonly epoch: number | null;
      /** Of partition 0; all of them, when it is not said. */
      readonly isr?: readonly number[] | undefined;
    }
  | {
      readonly type: 'program-started';
      readonly program: ProgramName;
      readonly pid: number;
    }
  | {
      readonly type: 'program-ended';
      readonly program: ProgramName;
      readonly code: number | null;
      readonly signal: string | null;
    }
  | {
      readonly type: 'misbehaved';
      readonly program: ProgramName;
      readonly how: Misbehaviour;
      /** The rest of the sentence: what was seen, for people. */
      readonly detail: string;
    }
  /** Checkout received these orders. `probe`: handed out to measure service, not counted. */
  | {
      readonly type: 'attempted';
      readonly ids: readonly string[];
      readonly probe: boolean;
    }
  | {
      readonly type: 'answered';
      readonly ids: readonly string[];
      readonly answer: Answer;
      readonly why: string | null;
    }
  | {
      readonly type: 'fault';
      readonly fault: BrokerFault;
      readonly who: Role;
      readonly brokers: readonly number[];
    }
  /**
   * A program is held at a call of it. `effect` is `none`: nothing has come of the call so far;
   * `counts`: it has had its effect, and the reply is kept back. `ids` are the orders it is about.
   */
  | {
      readonly type: 'held';
      readonly program: ProgramName;
      readonly call: CallName;
      readonly ids: readonly string[];
      readonly effect: 'none' | 'counts';
    }
  /** A reply of a broker reached the program: these orders are stored, at these offsets. */
  | {
      readonly type: 'told-stored';
      readonly to: ProgramName;
      readonly partition: number;
      readonly records: readonly {readonly offset: number; readonly id: string}[];
    }
  | {readonly type: 'let-go'; readonly program: ProgramName}
  | {readonly type: 'partitions-added'; readonly before: number; readonly total: number}
  /** From now on every so many-th order is so big; `every` 0: none any more. */
  | {readonly type: 'big-orders'; readonly every: number; readonly bytes: number}
  /** This order comes from a guest: its `customer` is null. */
  | {readonly type: 'guest-order'; readonly id: string}
  /**
   * For `forMs` nothing had moved, or all was handled: these acknowledged orders could be read, and
   * shipping had neither handled nor passed them.
   */
  | {
      readonly type: 'waiting';
      readonly ids: readonly string[];
      readonly forMs: number;
    }
  /** A fault of the shop: SIGKILL. What the program had in hand stays as it is. */
  | {readonly type: 'killed'; readonly program: ProgramName}
  /** From now on some of a program's requests, or the replies to them, are taken hold of. */
  | ({readonly type: 'intercepting'} & Interception)
  /** One was: the `nth` of its kind since then. `refused`: with this reply a broker refused the request. */
  | ({
      readonly type: 'intercepted';
      readonly nth: number;
      readonly refused?: true | undefined;
    } & Omit<Interception, 'from' | 'count'>)
  /** No more are, and what was held goes on. */
  | {readonly type: 'released'}
  /** An operator ordered an unclean election. */
  | {readonly type: 'unclean-election'}
  | {
      readonly type: 'leader';
      readonly partition: number;
      readonly leader: number | null;
      readonly isr: readonly number[];
    }
  | {readonly type: 'xray'; readonly partitions: readonly Xray[]}
  /** The same of the further topics, by the shop's names. Their records are read when the run is over. */
  | {
      readonly type: 'xray-further';
      readonly topics: readonly {
        readonly topic: string;
        readonly partitions: readonly Xray[];
      }[];
    }
  /** The witness saw these orders in this broker's log for the first time. */
  | {
      readonly type: 'on-disk';
      readonly broker: number;
      readonly partition: number;
      readonly records: readonly {readonly offset: number; readonly id: string}[];
    }
  /** These offsets came to this broker's log and were deleted before the witness could look at them. */
  | {
      readonly type: 'unseen';
      readonly broker: number;
      readonly partition: number;
      readonly from: number;
      /** One past the last. */
      readonly to: number;
    }
  /** What a consumer could read of a partition while the fault lasted. */
  | {
      readonly type: 'readable';
      readonly partition: number;
      /** The high watermark that came with it; null: nobody answered. */
      readonly end: number | null;
      readonly records: readonly {readonly offset: number; readonly id: string | null}[];
    }
  /** The witness cannot read part of a log (say, a codec that it does not know). */
  | {readonly type: 'blind'; readonly broker: number; readonly detail: string}
  | {
      readonly type: 'premise';
      readonly premise: string;
      readonly text: string;
      readonly met: boolean;
    }
  /** The independent reader found these, in order. A record that is no order has no id. */
  | {
      readonly type: 'read';
      readonly partition: number;
      readonly records: readonly {readonly offset: number; readonly id: string | null}[];
      /** Records of aborted transactions: they stay in the log, and are hidden from such a reader. */
      readonly undone?:
        readonly {readonly offset: number; readonly id: string | null}[] | undefined;
    }
  | {
      readonly type: 'reading-ended';
      readonly complete: boolean;
      readonly detail: string;
    }
  /** A second process of the program began, and got the orders that the first had in hand. */
  | {
      readonly type: 'taken-over';
      readonly program: ProgramName;
      readonly ids: readonly string[];
    }
  /** Every acknowledged order could be read so many milliseconds after the fault; null: not in time. */
  | {readonly type: 'caught-up'; readonly tookMs: number | null}
  /** What the independent reader found in one partition of a further topic, in order. */
  | {
      readonly type: 'read-further';
      /** The shop's name for it. */
      readonly topic: string;
      readonly partition: number;
      readonly records: readonly {
        readonly offset: number;
        readonly id: string | null;
        readonly headers?: Readonly<Record<string, string>> | undefined;
      }[];
      /** Records of aborted transactions. */
      readonly undone?:
        readonly {readonly offset: number; readonly id: string | null}[] | undefined;
      readonly complete: boolean;
      readonly detail: string;
    }
  /** The warehouse's own ledger: these orders left the house, once for each mention. */
  | {readonly type: 'shipped'; readonly ids: readonly string[]}
  /** How far the consumer group had committed at some moment of the run. */
  | {readonly type: 'position'; readonly partition: number; readonly offset: number}
  /** The consumer group's position: everything before `offset` is passed. */
  | {readonly type: 'passed'; readonly partition: number; readonly offset: number}
  | {readonly type: 'shipping-ended'; readonly complete: boolean; readonly detail: string}
  | {readonly type: 'parked'; readonly ids: readonly string[]; readonly why: string}
  | {
      readonly type: 'probe';
      readonly id: string;
      /** Milliseconds from the last fault (or from the asking) to its acknowledgement; null: none came in time. */
      readonly tookMs: number | null;
    }
  /** Between shipping and the warehouse's book these parcels were lost, and these left the house twice. */
  | {
      readonly type: 'planted';
      readonly lost: readonly string[];
      readonly repeated: readonly string[];
    }
  /** What reconciliation found wrong between the two books. */
  | {
      readonly type: 'reported';
      readonly missing: readonly string[];
      readonly duplicated: readonly string[];
    }
  | {readonly type: 'healed'; readonly how: 'in-place' | 'rebuilt'}
  /** The machine, the cluster or the trainer failed, not the shop. */
  | {readonly type: 'environment'; readonly message: string}
  | {readonly type: 'run-ended'; readonly durationMs: number};

export type Entry = {readonly at: number} & HistoryEvent;
export type History = readonly Entry[];
