import type {ProgramName} from '../plan/step.js';
import {ordersIn} from '../plan/holding.js';
import type {
  Entry,
  Facts,
  HistoryEvent,
  Misbehaviour,
  Phase,
} from '../history/history.js';
import type {RunPorts, Trouble} from '../ports/ports.js';
import type {Runtime, RunView, Seen} from '../ports/runtime.js';
import {RunCutShort} from './errors.js';
import {Watch} from './watch.js';
import {Interceptions} from './interceptions.js';
import {OrdersDesk} from './orders-desk.js';
import {Programs} from './programs.js';
import type {RunRequest} from './request.js';
import {ShippingDesk} from './shipping-desk.js';

/** Milliseconds: a node that refused a program may yet turn out to be dead. The quiet after the last news, and the most that is waited. */
const deathWatch = {quiet: 2000, most: 12_000, lookEvery: 100} as const;

/** Milliseconds within which a program that waits for something says that it is there. */
const busyAfter = 2000;

/** All that the steps of one run share. */
export class RunContext implements RunView {
  readonly request: RunRequest;
  readonly ports: RunPorts;
  readonly signal: AbortSignal;
  readonly orders: OrdersDesk;
  readonly shipping: ShippingDesk;
  readonly programs: Programs;
  readonly interceptions = new Interceptions();
  /** When something was last taken from the shop: a node, a reply. Healing does not count. */
  harmedAt: number | null = null;
  /** Shipping has been seen to stand still before records that it had not handled, in a lab that asks for it. */
  stoodStill = false;
  readonly #watching = new AbortController();
  readonly #noted = new Set<string>();
  readonly #eyes: Watch;
  #watch: Promise<void> = Promise.resolve();
  #phase: Phase | null = null;
  /** Why the run cannot go on: cut short, or a bug of ours. */
  #broken: Error | null = null;
  #threw = false;
  /** How often a system has had something to tell. */
  #news = 0;
  #closed = false;

  constructor(request: RunRequest, ports: RunPorts, signal: AbortSignal) {
    this.request = request;
    this.ports = ports;
    this.signal = signal;
    this.orders = new OrdersDesk(this.record, () => this.#wallClock());
    this.shipping = new ShippingDesk(this.record);
    this.programs = new Programs({
      shop: ports.shop,
      orders: this.orders,
      shipping: this.shipping,
      record: this.record,
      misbehaved: (...how) => {
        this.misbehaved(...how);
      },
      throwIfOver: () => {
        this.throwIfOver();
      },
      sleep: async (ms) => ports.clock.sleep(ms, signal).catch(() => undefined),
    });
    this.#eyes = new Watch(
      {
        ports,
        troubled: (code, facts) => this.troubled(code, facts),
      },
      (error) => this.#goesOn(error),
    );
    signal.addEventListener('abort', this.#killAll, {once: true});
  }

  /** Nothing is recorded once the run is stopped or over, whatever a program says then. */
  readonly record = (event: HistoryEvent): void => {
    if (this.#closed || this.signal.aborted) return;
    const at = Math.round(this.ports.clock.now());
    this.ports.record({at, ...event} satisfies Entry);
  };

  phase(phase: Phase): void {
    if (phase !== this.#phase) this.record({type: 'phase', phase});
    this.#phase = phase;
  }

  get holdings(): RunView['holdings'] {
    return this.request.lab.holdings;
  }

  get before(): ReadonlySet<string> {
    return this.interceptions.last?.before ?? new Set();
  }

  /** The system of this id. Throws when the lab has not said that it needs it: that is our bug. */
  system(id: string): Runtime {
    const found = this.ports.systems.find((one) => one.id === id);
    if (!found) throw new Error(`the run has no system ${id}`);
    return found;
  }

  /** The system that the orders lie in. */
  get store(): Runtime {
    return this.system(ordersIn(this.holdings)?.system ?? '');
  }

  note(system: string, event: Parameters<RunView['note']>[1]): void {
    this.#news += 1;
    this.record({type: 'system', system, event});
  }

  premise(system: string, premise: string, {met, facts}: Seen): void {
    this.record({type: 'premise', premise, system, met, facts});
  }

  /** Makes the holdings, names who plays which part, and begins to watch. */
  async begin(): Promise<void> {
    this.phase('orders');
    for (const system of this.ports.systems) await system.begin(this);
    this.#watch = this.#eyes.run(this.#watching.signal);
  }

  /** Ends what still runs; kills it when the run was stopped. Throws the bug that the watching met, if it met one. */
  async end(): Promise<void> {
    if (this.#threw) await this.#askWhy();
    this.#watching.abort();
    this.programs.close();
    for (const system of this.ports.systems) system.end();
    this.interceptions.release(); // the next run is on the same wires
    if (this.signal.aborted) {
      this.#killAll(); // a program that came up after the abort
      return;
    }
    await this.#watch;
    await this.programs.stopAll();
    if (this.#broken && !(this.#broken instanceof RunCutShort)) throw this.#broken;
  }

  /** Ends the record. */
  close(): void {
    this.#closed = true;
    this.signal.removeEventListener('abort', this.#killAll);
  }

  /** Throws when the run was stopped, or cannot go on. */
  throwIfOver(): void {
    this.signal.throwIfAborted();
    if (this.#broken) throw this.#broken;
  }

  /** Notes, once, that the machine failed and not the shop; returns what to throw. */
  troubled(code: string, facts: Facts, system?: string): RunCutShort {
    const event = {code, facts, ...(system === undefined ? {} : {system})};
    const mark = JSON.stringify(event);
    if (!this.#noted.has(mark)) this.record({type: 'environment', ...event});
    this.#noted.add(mark);
    const cut = new RunCutShort(code);
    this.#broken ??= cut;
    return cut;
  }

  /** Notes what a step or the watching threw, when it is no bug of ours; returns the bug otherwise. */
  noteFailure(error: unknown): Error | null {
    if (error instanceof RunCutShort) return null;
    const trouble: Trouble | null = this.ports.environmentTrouble(error);
    if (trouble === null)
      return error instanceof Error ? error : new Error(String(error));
    this.troubled(trouble.code, trouble.facts, trouble.system);
    return null;
  }

  /** Looks at what every node has now, and notes what is new. */
  async look(): Promise<void> {
    return this.#eyes.look();
  }

  /** Asks until the answer is true; false when `within` ms are over first. Cuts the run short when a program broke the rules. */
  async wait(within: number, ask: () => boolean | Promise<boolean>): Promise<boolean> {
    const end = this.ports.clock.now() + within;
    for (;;) {
      this.throwIfOver();
      if (await ask()) return true;
      if (this.ports.clock.now() >= end) return false;
      await this.ports.clock.sleep(5, this.signal);
    }
  }

  /** Notes that a program broke the rules; returns what to throw. */
  misbehaved(program: ProgramName, how: Misbehaviour, facts: Facts): RunCutShort {
    const cut = new RunCutShort(`${program} ${how}`);
    if (this.#broken !== null) return cut;
    this.#broken = cut;
    this.#threw = how === 'threw' || how === 'failed';
    this.record({type: 'misbehaved', program, how, facts});
    return cut;
  }

  /** Notes that a program does not go on, and whether it can even be spoken to; returns what to throw. */
  async hung(
    program: ProgramName,
    facts: Facts,
    how: Misbehaviour = 'hung',
  ): Promise<RunCutShort> {
    const awake = await this.isAwake(program, busyAfter);
    const last = this.programs.lastWords(program);
    return this.misbehaved(program, how, {
      ...facts,
      ...(awake ? {} : {busy: true}),
      ...(last === '' ? {} : {last}),
    });
  }

  /** Whether a program says within so many ms that it is there; one that has ended needs not. */
  async isAwake(program: ProgramName, within: number): Promise<boolean> {
    const {programs} = this;
    let answered = false;
    await this.ports.clock.sleep(1, this.signal); // what is said to it before goes out first
    void programs.awake(program).then(() => (answered = true));
    return this.wait(within, () => answered || !programs.isRunning(program));
  }

  /**
   * A dying node may refuse a program before it is seen to be dead: so all is looked at until no
   * system has any news, and what the machine did is told before what the program made of it.
   */
  async #askWhy(): Promise<void> {
    const {clock} = this.ports;
    const end = clock.now() + deathWatch.most;
    try {
      let quietSince = clock.now();
      while (this.#noted.size === 0 && clock.now() < end) {
        const known = this.#news;
        await this.look();
        if (this.#news !== known) quietSince = clock.now();
        if (clock.now() - quietSince >= deathWatch.quiet) break;
        await clock.sleep(deathWatch.lookEvery, this.signal);
      }
    } catch (error) {
      if (!this.signal.aborted) this.#broken = this.noteFailure(error) ?? this.#broken;
    }
  }

  /** Milliseconds since 1970. */
  #wallClock(): number {
    return Date.parse(this.request.startedAt) + Math.round(this.ports.clock.now());
  }

  /** Notes what the watching threw; whether the run goes on. */
  #goesOn(error: unknown): boolean {
    const bug = error === null ? null : this.noteFailure(error);
    this.#broken ??= bug;
    return this.#broken === null;
  }

  readonly #killAll = (): void => {
    this.programs.killAll();
  };
}
