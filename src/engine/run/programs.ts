/** The shop's programs while a run lasts: who runs, who has ended, and who was allowed to. */
import type {ProgramName} from '../plan/step.js';
import type {Facts, HistoryEvent, Misbehaviour} from '../history/history.js';
import type {
  RunningProgram,
  ShopPort,
  ProgramCall,
  ProgramReply,
} from '../ports/ports.js';
import {CallHolds} from './call-holds.js';
import type {OrdersDesk} from './orders-desk.js';
import type {ShippingDesk} from './shipping-desk.js';

/** What the programs need of their run. */
type Shop = {
  readonly shop: ShopPort;
  readonly orders: OrdersDesk;
  readonly shipping: ShippingDesk;
  readonly record: (event: HistoryEvent) => void;
  readonly misbehaved: (program: ProgramName, how: Misbehaviour, facts: Facts) => void;
  readonly throwIfOver: () => void;
  readonly sleep: (ms: number) => Promise<void>;
};

/** One process. `abandoned`: nobody listens to it any more, whatever it still says. */
type Life = {
  readonly name: ProgramName;
  running: RunningProgram | null;
  paused: boolean;
  ended: boolean;
  abandoned: boolean;
};

/** The pause before the first restart; each next one is twice as long. */
const firstPauseMs = 500;

const never = new Promise<never>(() => undefined);

export class Programs {
  readonly holds: CallHolds;
  /** Names of the programs that may end by themselves from now on. */
  readonly mayEnd = new Set<ProgramName>();
  readonly #run: Shop;
  readonly #lives = new Map<ProgramName, Life>();
  /** Who is started again when it has ended by itself, and how long it has to wait the next time. */
  readonly #supervised = new Map<ProgramName, number>();
  /** Those that were taken for dead, and replaced. */
  readonly #elders: Life[] = [];
  #closing = false;

  constructor(run: Shop) {
    this.#run = run;
    this.holds = new CallHolds(run.record);
  }

  /** From now on it is started again whenever it ends by itself. */
  supervise(name: ProgramName): void {
    this.#supervised.set(name, firstPauseMs);
  }

  /** Starts it as a process of its own; nothing, when it is running. */
  async start(name: ProgramName): Promise<void> {
    if (this.isRunning(name)) return;
    const life: Life = {
      name,
      running: null,
      paused: false,
      ended: false,
      abandoned: false,
    };
    const running = await this.#run.shop.start(name, {
      onCall: async (call) => this.#hear(life, call),
      onMisbehaviour: (how, facts) => {
        this.#run.misbehaved(name, how, facts);
      },
    });
    life.running = running;
    this.#lives.set(name, life); // whatever it did by now, it must be ended
    this.#run.throwIfOver();
    this.#run.record({type: 'program-started', program: name, pid: running.pid});
    void running.ended.then((end) => {
      life.ended = true;
      this.#run.record({type: 'program-ended', program: name, ...end});
      if (this.#lives.get(name) === life) this.#leave(life);
      this.#judgeEnd(life, running, end);
    });
  }

  /** Starts a second process of it, which gets what the first has in hand; see the step `take-over`. */
  async takeOver(name: ProgramName): Promise<void> {
    const elder = this.#lives.get(name);
    if (!elder) return;
    this.#elders.push(elder);
    this.#lives.delete(name);
    const ids = name === 'checkout' ? this.#run.orders.giveAgain() : [];
    this.#run.record({type: 'taken-over', program: name, ids});
    await this.start(name);
  }

  /** Whether every one of that name that was replaced has ended. */
  eldersEnded(name: ProgramName): boolean {
    return this.#elders.every((life) => life.name !== name || life.ended);
  }

  /** Whether there is one of that name that was replaced, and none of them has ended. */
  eldersLive(name: ProgramName): boolean {
    const elders = this.#elders.filter((life) => life.name === name);
    return elders.length > 0 && elders.every(({ended}) => !ended);
  }

  isRunning(name: ProgramName): boolean {
    return this.#lives.get(name)?.ended === false;
  }

  hasEnded(name: ProgramName): boolean {
    return this.#lives.get(name)?.ended === true;
  }

  /** What it printed of what is wrong, in one line, else its last line; empty: nothing. */
  lastWords(name: ProgramName): string {
    return this.#lives.get(name)?.running?.lastWords() ?? '';
  }

  /** Resolves when it shows that it is awake. */
  async awake(name: ProgramName): Promise<void> {
    await (this.#lives.get(name)?.running?.awake() ?? never);
  }

  /**
   * Asks all that have this name to end, and insists after `within` ms; resolves when they have, with whether
   * each of them did so by itself.
   */
  async stop(name: ProgramName, within?: number): Promise<boolean> {
    this.#supervised.delete(name);
    const lives = this.#all().filter((life) => life.name === name && !life.ended);
    const ends = await Promise.all(lives.map(async ({running}) => running?.stop(within)));
    return ends.every((end) => end?.signal !== 'SIGKILL');
  }

  /**
   * SIGKILL at this very point: nothing that it says from now on counts, nor what it has said and
   * that is held. An order that checkout has in hand will not be answered by it. It need not have
   * ended when this returns.
   */
  kill(name: ProgramName): void {
    const life = this.#lives.get(name);
    if (!life?.running) return;
    life.abandoned = true;
    this.#supervised.delete(name);
    this.#run.record({type: 'killed', program: name});
    if (name === 'checkout') this.#run.orders.abandon();
    this.#leave(life);
    life.running.kill();
  }

  /** Resolves when it stands still. */
  async pause(name: ProgramName): Promise<void> {
    const life = this.#lives.get(name);
    if (!life?.running) return;
    life.paused = true;
    await life.running.pause();
    this.#run.record({type: 'paused', program: name});
  }

  /** All of that name that stand still go on. */
  resume(name: ProgramName): void {
    const paused = this.#all().filter((life) => life.name === name && life.paused);
    if (paused.length > 0) this.#run.record({type: 'resumed', program: name});
    for (const life of paused) {
      life.paused = false;
      life.running?.resume();
    }
  }

  /** The run is over: no end is a misbehaviour any more. */
  close(): void {
    this.#closing = true;
  }

  async stopAll(): Promise<void> {
    for (const {running} of this.#all()) await running?.stop();
  }

  killAll(): void {
    for (const {running} of this.#all()) running?.kill();
  }

  #all(): readonly Life[] {
    return [...this.#elders, ...this.#lives.values()];
  }

  /** Who is gone waits for nothing: neither for orders nor for the reply to a held call. */
  #leave({name}: Life): void {
    if (name === 'checkout') this.#run.orders.forgetAsks();
    this.holds.drop(name);
  }

  #mayEndAnyhow(life: Life): boolean {
    return this.#closing || life.abandoned || this.#elders.includes(life);
  }

  #judgeEnd(
    life: Life,
    program: RunningProgram,
    {code, signal}: {readonly code: number | null; readonly signal: string | null},
  ): void {
    const {name} = life;
    if (this.#mayEndAnyhow(life) || this.#isExpected(name, code)) return;
    if (this.#supervised.has(name) && this.#run.shipping.moves > 0) {
      void this.#startAgain(name);
      return;
    }
    this.#endedAlone(name, program.lastWords(), {code, signal});
  }

  /** It ended while there was something to do, and this is what it had to say. */
  #endedAlone(
    name: ProgramName,
    said: string,
    {code, signal}: {readonly code: number | null; readonly signal: string | null},
  ): void {
    const end = signal === null ? {why: 'exit', code} : {why: 'signal', signal};
    const facts = {...end, ...this.#doneBy(name)};
    const {misbehaved} = this.#run;
    if (code === 0 || code === null)
      misbehaved(name, 'exited-early', said === '' ? facts : {...facts, last: said});
    else if (said === '') misbehaved(name, 'failed', {...facts, silent: true});
    else misbehaved(name, 'threw', {said});
  }

  /** How far a program had come that has to go on until it is told to end. */
  #doneBy(name: ProgramName): Facts {
    const {orders, shipping} = this.#run;
    if (name === 'checkout') return {did: 'taken', count: orders.handedOut};
    return name === 'shipping' ? {did: 'handled', count: shipping.orders} : {};
  }

  /** Shipping is told to end when its work is done: how it does so is its own affair. */
  #isExpected(name: ProgramName, code: number | null): boolean {
    return this.mayEnd.has(name) && (code === 0 || name === 'shipping');
  }

  async #startAgain(name: ProgramName): Promise<void> {
    const pause = this.#supervised.get(name) ?? 0;
    this.#supervised.set(name, pause * 2);
    await this.#run.sleep(pause);
    if (this.#closing || this.mayEnd.has(name) || !this.#supervised.has(name)) return;
    await this.start(name).catch(() => undefined); // the run was stopped, or cut short, meanwhile
  }

  async #hear(life: Life, call: ProgramCall): Promise<ProgramReply> {
    if (life.abandoned) return never;
    return this.holds.pass(life.name, call, async () => this.#serve(life, call));
  }

  async #serve(life: Life, call: ProgramCall): Promise<ProgramReply> {
    const {name} = life;
    const {orders, shipping, misbehaved} = this.#run;
    switch (call.call) {
      case 'orders':
        return this.#elders.includes(life) ? {orders: []} : orders.ask(call.atMost);
      case 'answer': {
        const [stranger] = orders.answer(call.ids, call.answer, call.why);
        if (stranger !== undefined)
          misbehaved(name, 'unknown-order', {why: 'answered', id: stranger});
        return {};
      }
      case 'shipped':
        shipping.shipped(call.ids);
        return {};
      case 'parked':
        shipping.parked(call.ids, call.why);
        return {};
      case 'books':
        return {taken: orders.taken, left: shipping.left};
      case 'reported': {
        const {missing, duplicated} = call;
        this.#run.record({type: 'reported', missing, duplicated});
        return {};
      }
    }
  }
}
