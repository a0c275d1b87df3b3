/** What a lab's plan is made of: the steps that the engine can do, and the words that they use. */

/** The shop's programs. */
export const programNames = ['checkout', 'shipping', 'redrive', 'reconcile'] as const;
export type ProgramName = (typeof programNames)[number];

/** What a program of the shop says: each is one round trip of the kit. */
export type CallName = 'orders' | 'answer' | 'shipped' | 'parked';

/**
 * Brokers by the part they play when the run begins: `leader` stays the broker that led partition 0
 * then, `one-follower` is the first of the others, `all` are all of them.
 */
export type Role = 'leader' | 'followers' | 'one-follower' | 'all';

/** Each thing that can be done to a broker. */
export type BrokerFault =
  | 'crash'
  | 'stop'
  | 'pause'
  | 'resume'
  | 'restart'
  | 'cut-off'
  | 'hold-back'
  | 'rejoin'
  | 'lose-disk'
  | 'new-disk'
  | 'power-cut';

/** Requests of Kafka's protocol that a lab can get hold of. */
export const apis = [
  'produce',
  'fetch',
  'metadata',
  'offset-commit',
  'offset-fetch',
  'find-coordinator',
  'join-group',
  'heartbeat',
  'init-producer-id',
  'add-partitions-to-txn',
  'add-offsets-to-txn',
  'end-txn',
  'txn-offset-commit',
  /** Of a consumer or in a transaction: whichever comes. */
  'any-offset-commit',
] as const;
export type Api = (typeof apis)[number];

/** More requests than any program of a lab makes: all until the release. */
export const allRequests = 1000;

/** What happens on the way between one of the shop's programs and the brokers. */
export type Interception = {
  readonly api: Api;
  readonly of: ProgramName;
  /**
   * `drop-reply`: the broker does what it is asked, and the connection closes instead of the reply.
   * `hold-reply`: the same, and the reply waits. `hold-request`: no broker hears of it meanwhile;
   * when the program ends before the release, nobody ever does.
   */
  readonly what: 'hold-reply' | 'drop-reply' | 'hold-request';
  /** The first request of its kind that it takes, counted from now: 1 is the next. */
  readonly from: number;
  /** How many it takes; Infinity does not go into a saved history, so `allRequests` stands for it. */
  readonly count: number;
};

/**
 * `followers-in-isr`: they still are, as the leader says. `leader-leads`: whoever led when the run
 * began still does. `gave-up`: checkout has said something of every order that it was given, so none
 * of its sends is still tried. `one-half-stored`: of an order that checkout has in hand, one half is
 * in the log and the other is not. `elder-lives`: who was taken for dead is not. `too-large`: the big
 * orders are larger than the topic takes. `work-uncommitted`: of an order that came after the interception
 * began, shipping has written what it makes of it, and its group's committed offset is not beyond that
 * order; `work-committed`: it is.
 */
export type Premise =
  | 'followers-in-isr'
  | 'leader-leads'
  | 'gave-up'
  | 'one-half-stored'
  | 'elder-lives'
  | 'too-large'
  | 'work-uncommitted'
  | 'work-committed';

/** What a step may wait for. Times are milliseconds. */
export type Step =
  /**
   * Start one of the shop's programs as a process of its own, if it is not running. `supervised`: once
   * it has done some work it is started again whenever it ends by itself, as a container platform does,
   * later each time; to end is no misbehaviour then.
   */
  | {
      readonly do: 'start';
      readonly program: ProgramName;
      readonly supervised?: boolean;
    }
  /** Start a program and wait until it has done its work and ended. */
  | {readonly do: 'run'; readonly program: ProgramName; readonly within: number}
  /** The `nth` order comes from a guest: its `customer` is null. */
  | {readonly do: 'guest-order'; readonly nth: number}
  /**
   * Wait until shipping has handled (shipped or parked) every acknowledged order that can be read, or
   * nothing has moved for `stuckAfter`: neither an order that is handled for the first time nor a
   * committed offset. What is neither handled nor passed by then does not move. Still moving after
   * `within`: the premise `given-its-chance` fails.
   */
  | {readonly do: 'handled'; readonly stuckAfter: number; readonly within: number}
  /** Hand out orders up to the `through`-th; then wait until all of them are answered. */
  | {readonly do: 'orders'; readonly through: number; readonly within: number}
  /**
   * Hand out orders up to the `through`-th and wait until all are answered, or nothing has
   * moved for `stuckAfter`. Still moving after `within`: the premise `given-its-chance` fails.
   */
  | {
      readonly do: 'orders-while-faulty';
      readonly through: number;
      readonly stuckAfter: number;
      readonly within: number;
    }
  /** Hand out orders up to the `through`-th, and wait for nothing. */
  | {readonly do: 'hand-out'; readonly through: number}
  /** Wait until so many orders have been acknowledged. */
  | {readonly do: 'acknowledged'; readonly count: number; readonly within: number}
  /** Wait until every replica's log on disk ends where the leader's does. */
  | {readonly do: 'replicated'; readonly within: number}
  /** Look whether what the fault needs is so, at this very moment; if it is not, the run proves nothing. */
  | {readonly do: 'premise'; readonly premise: Premise}
  | {readonly do: 'fault'; readonly fault: BrokerFault; readonly who: Role}
  /** Wait until the ISR of every partition has exactly `size` members. */
  | {readonly do: 'isr'; readonly size: number; readonly within: number}
  /** Wait for a leader other than the first one; `orNone`: or until nobody leads. */
  | {readonly do: 'new-leader'; readonly within: number; readonly orNone?: boolean}
  /** Hand out one order more and measure how long after the last fault it is acknowledged. */
  | {readonly do: 'probe'; readonly within: number}
  /**
   * Read what a consumer can read now, again and again, until every acknowledged order is readable
   * or `within` ms are over.
   */
  | {readonly do: 'readable'; readonly within: number}
  /** Wait until every acknowledged order is readable, and measure how long after the fault that is. */
  | {readonly do: 'caught-up'; readonly within: number}
  /** Orders handed out from now on were placed `ageMs` ago: 0 is now. */
  | {readonly do: 'backdate'; readonly ageMs: number}
  /** Of the orders handed out from now on, every so many-th carries a note of `bytes`; 0: none does. */
  | {readonly do: 'big-orders'; readonly every: number; readonly bytes: number}
  /** Wait until checkout has said something of each order up to the `through`-th, be it "pending"; at most `within`. */
  | {readonly do: 'heard'; readonly through: number; readonly within: number}
  /**
   * No more orders, and checkout may end by itself: wait until it has, or nothing has passed between
   * it and the shop for `within` ms. One that has not ended must show that it is awake, else the
   * premise `had-time-to-end` fails.
   */
  | {readonly do: 'closing-time'; readonly within: number}
  /** Begin to take hold of a program's requests or of the replies to them. */
  | ({readonly do: 'intercept'} & Interception)
  /**
   * Wait until the last of these has taken so many (1 if not said); if it has not within `within`
   * ms, the run proves nothing.
   */
  | {readonly do: 'struck'; readonly within: number; readonly times?: number}
  /** End all of them: what they hold goes on. Healing does so too. */
  | {readonly do: 'release'}
  /**
   * The warehouse errs where no count shows it: of the orders in `ofWindows` windows of `perWindow` each,
   * counted from the first order, so many windows are drawn, and in each of them one parcel is lost and
   * another one leaves the house twice.
   */
  | {
      readonly do: 'plant';
      readonly windows: number;
      readonly ofWindows: number;
      readonly perWindow: number;
    }
  /** Order an unclean election, as an operator does who would rather lose data than wait. */
  | {readonly do: 'elect-unclean'}
  /** The topic gets more partitions, as an operator does who wants more throughput. */
  | {readonly do: 'add-partitions'; readonly total: number}
  /**
   * Wait until shipping's group has all partitions of the topic between its members, and shipping has
   * sent a fetch request since: then its client knows where to begin in each of them.
   */
  | {readonly do: 'joined'; readonly within: number}
  /** Ask the group's coordinator whether shipping still lacks the new partitions; if not, the run proves nothing. */
  | {readonly do: 'unaware'}
  /** Wait until shipping has shipped so many orders. */
  | {readonly do: 'shipped'; readonly through: number; readonly within: number}
  /**
   * Hold a program at its `nth` such call from now on, and wait for nothing. A program is held at one
   * point at a time.
   *
   * `effect: 'none'`: the call has been heard and nothing has come of it. No order was handed out, no
   * answer was told, nothing left the house, nothing is in the record. The program has done all that
   * comes before the call in its code, and waits in it.
   *
   * `effect: 'counts'`: all that has happened, and only the reply is kept back. The program does not
   * know, and has done nothing of what comes after the call in its code.
   *
   * `onwards`: every later call of that kind is held as well, as when the warehouse stands still; else
   * what the program says at the same time, from elsewhere in its code, goes through.
   */
  | {
      readonly do: 'hold-call';
      readonly program: ProgramName;
      readonly call: CallName;
      readonly nth: number;
      readonly effect: 'none' | 'counts';
      readonly onwards?: boolean;
    }
  /** Wait until every hold that is armed has caught its call. */
  | {readonly do: 'held'; readonly within: number}
  /** Held calls go on: they have their effect, if they had none yet, and are answered. No hold is left. */
  | {readonly do: 'let-go'}
  /**
   * SIGKILL of a program at exactly this point; then wait until it has ended. A held call of it never
   * had an effect (`none`), or has had one that it never learns of (`counts`); what it says after this
   * is not heard. Orders that checkout has in hand stay without an answer, which is no misbehaviour.
   * `start` starts the program again: shipping's place in the group is free when its session is over.
   */
  | {readonly do: 'kill'; readonly program: ProgramName}
  /**
   * Start the program a second time, beside the one that runs and is taken for dead. Orders that the
   * first has in hand are given to the second as well. Whatever becomes of the first from now on is
   * no misbehaviour; it gets no more orders.
   */
  | {readonly do: 'take-over'; readonly program: ProgramName}
  /** Wait until the one that was taken for dead has ended. */
  | {readonly do: 'elder-ended'; readonly program: ProgramName; readonly within: number}
  /**
   * Wait until the shipping group's committed offsets are beyond `through` records, or have not moved
   * for `stuckAfter`. Still moving after `within`: the premise `given-its-chance` fails.
   */
  | {
      readonly do: 'committed';
      readonly through: number;
      readonly stuckAfter: number;
      readonly within: number;
    }
  /** Ask a program to end (SIGTERM) and wait until it has: `ship` starts it again. */
  | {readonly do: 'stop'; readonly program: ProgramName}
  /** The time itself is the fault: the shop is closed for so long. */
  | {readonly do: 'time-passes'; readonly ms: number}
  /** No more orders: wait until the program has answered all it was given and ended by itself. */
  | {readonly do: 'finish'; readonly program: ProgramName; readonly within: number}
  /** Undo every fault, then wait until every partition is at full ISR. */
  | {readonly do: 'heal'; readonly within: number}
  /** Read the whole topic with a reader of our own, read_committed, from the beginning. */
  | {readonly do: 'read'; readonly within: number}
  /** Start shipping, wait until it has handled the tail record of every partition, stop it. */
  | {readonly do: 'ship'; readonly within: number}
  /** Read every further topic of the lab with a reader of our own, read_committed, from the beginning. */
  | {readonly do: 'read-further'; readonly within: number};

/** One kind of step. */
export type StepOf<K extends Step['do']> = Extract<Step, {do: K}>;

/** The end of every lab of the produce and store stages: heal, then read, then ship. */
export const healReadShip: readonly Step[] = [
  {do: 'heal', within: 60_000},
  {do: 'read', within: 30_000},
  {do: 'ship', within: 30_000},
];

/** The same for a lab with further topics, which are read when shipping has come to its end. */
export const healReadShipFurther: readonly Step[] = [
  ...healReadShip,
  {do: 'read-further', within: 30_000},
];
