/** What a lab's plan is made of: the steps that the engine can do, and the words that they use. */

/** The shop's programs. */
export const programNames = [
  'checkout',
  'relay',
  'shipping',
  'redrive',
  'reconcile',
  'invoices',
] as const;
export type ProgramName = (typeof programNames)[number];

/** What a program of the shop says: each is one round trip of the kit. */
export const callNames = ['orders', 'answer', 'shipped', 'parked'] as const;
export type CallName = (typeof callNames)[number];

/** More requests than any program of a lab makes: all until the release. */
export const allRequests = 1000;

/** What happens on the way between one of the shop's programs and a system. */
export type Interception = {
  readonly system: string;
  /** A kind of request, as the system names it. */
  readonly request: string;
  readonly of: ProgramName;
  /**
   * `drop-reply`: the system does what it is asked, and the connection closes instead of the reply.
   * `hold-reply`: the same, and the reply waits. `hold-request`: nobody hears of it meanwhile; when
   * the program ends before the release, nobody ever does.
   */
  readonly what: 'hold-reply' | 'drop-reply' | 'hold-request';
  /** The first request of its kind that it takes, counted from now: 1 is the next. */
  readonly from: number;
  /** How many it takes; Infinity does not go into a saved history, so `allRequests` stands for it. */
  readonly count: number;
};

/**
 * What can be looked at without any system's own words. `gave-up`: checkout has said something of every
 * order that it was given, so none of its sends is still tried. `elder-lives`: who was taken for dead is not.
 */
export type Premise = 'gave-up' | 'elder-lives';

/** A step in a system's own terms. */
export type SystemStep = {readonly do: string};

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
   * nothing has moved for `stuckAfter`: neither an order that is handled for the first time nor one
   * that is settled. What is neither handled nor passed by then does not move. Still moving after
   * `within`: the premise `given-its-chance` fails.
   */
  | {readonly do: 'handled'; readonly stuckAfter: number; readonly within: number}
  /** Hand out orders up to the `through`-th; then wait until all of them are answered. */
  | {readonly do: 'orders'; readonly through: number; readonly within: number}
  /**
   * Hand out orders up to the `through`-th and wait until all are answered, or nothing has
   * moved for `stuckAfter`. Still moving after `within`: the premise `given-its-chance` fails; not
   * so where `enough` have been acknowledged since: then the shop takes no more orders for now, and
   * the run is about those that it has.
   */
  | {
      readonly do: 'orders-while-faulty';
      readonly through: number;
      readonly stuckAfter: number;
      readonly within: number;
      readonly enough?: number;
    }
  /** Hand out orders up to the `through`-th, and wait for nothing. */
  | {readonly do: 'hand-out'; readonly through: number}
  /** Wait until so many orders have been acknowledged. */
  | {readonly do: 'acknowledged'; readonly count: number; readonly within: number}
  /**
   * Look whether what the fault needs is so, at this very moment; if it is not, the run proves nothing.
   * `system`: it is a premise of that system's own.
   */
  | {readonly do: 'premise'; readonly premise: Premise}
  | {readonly do: 'premise'; readonly premise: string; readonly system: string}
  /** Do something to the nodes of a system that play this part. */
  | {
      readonly do: 'fault';
      readonly system: string;
      readonly fault: string;
      readonly who: string;
    }
  /** A step of a system's own. `ofTheFault`: there is no reason for it without the fault. */
  | {
      readonly do: 'system';
      readonly system: string;
      readonly step: SystemStep;
      readonly ofTheFault: boolean;
    }
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
  /** Wait until shipping has shipped so many orders. */
  | {readonly do: 'shipped'; readonly through: number; readonly within: number}
  /**
   * Hold a program at the call that is about the `nth` order from now on, and wait for nothing. Orders
   * are counted, each once: a call may be about many of them, and is held whole. A program is held at
   * one point at a time.
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
   * `start` starts the program again.
   */
  | {readonly do: 'kill'; readonly program: ProgramName}
  /**
   * SIGSTOP of a program at exactly this point, and of none that is started later; returns when it stands
   * still. Its connections stay open, and what is said to it waits.
   */
  | {readonly do: 'pause'; readonly program: ProgramName}
  /** All of that name that were paused go on, also those that were taken for dead meanwhile. */
  | {readonly do: 'resume'; readonly program: ProgramName}
  /**
   * Start the program a second time, beside the one that runs and is taken for dead. Orders that the
   * first has in hand are given to the second as well. Whatever becomes of the first from now on is
   * no misbehaviour; it gets no more orders.
   */
  | {readonly do: 'take-over'; readonly program: ProgramName}
  /** Wait until the one that was taken for dead has ended. */
  | {readonly do: 'elder-ended'; readonly program: ProgramName; readonly within: number}
  /**
   * Wait until shipping has settled `through` records, so that it will not get them again, or settles no
   * more for `stuckAfter`. Still moving after `within`: the premise `given-its-chance` fails.
   */
  | {
      readonly do: 'settled';
      readonly through: number;
      readonly stuckAfter: number;
      readonly within: number;
    }
  /**
   * Ask a program to end (SIGTERM) and wait until it has, with whoever it took over from: `ship` starts it again.
   * `within`: what it has in hand is to be done by then; left out, one that takes long is killed.
   */
  | {readonly do: 'stop'; readonly program: ProgramName; readonly within?: number}
  /** The time itself is the fault: the shop is closed for so long; `open`: a fault lasts while it goes on. */
  | {readonly do: 'time-passes'; readonly ms: number; readonly open?: true}
  /** No more orders: wait until the program has answered all it was given and ended by itself. */
  | {readonly do: 'finish'; readonly program: ProgramName; readonly within: number}
  /** Undo every fault, in all systems, and wait until they are whole again. */
  | {readonly do: 'heal'; readonly within: number}
  /** Read all orders with a reader of our own, from the beginning to the end. */
  | {readonly do: 'read'; readonly within: number}
  /** Start shipping, wait until it has come to the end of the orders, stop it. */
  | {readonly do: 'ship'; readonly within: number}
  /** Read every other holding of the lab with a reader of our own, from the beginning to the end. */
  | {readonly do: 'read-rest'; readonly within: number};

/** One kind of step. */
export type StepOf<K extends Step['do']> = Extract<Step, {do: K}>;

/** The end of every lab of the produce and store stages: heal, then read, then ship. */
export const healReadShip: readonly Step[] = [
  {do: 'heal', within: 60_000},
  {do: 'read', within: 30_000},
  {do: 'ship', within: 30_000},
];

/** The same for a lab with further holdings, which are read when shipping has come to its end. */
export const healReadShipRest: readonly Step[] = [
  ...healReadShip,
  {do: 'read-rest', within: 30_000},
];
