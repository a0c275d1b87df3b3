import type {Role, ProgramName} from '../plan/step.js';
import type {Entry, HistoryEvent, Misbehaviour, Phase} from '../history/history.js';
import type {Xray} from '../../systems/kafka/evidence/xray/replicas.js';
import type {RunPorts} from '../ports/ports.js';
import {RunCutShort} from './errors.js';
import {DiskWatch} from './disk-watch.js';
import {Interceptions} from './interceptions.js';
import {OrdersDesk} from './orders-desk.js';
import {Programs} from './programs.js';
import type {RunRequest} from './request.js';
import {ShippingDesk} from './shipping-desk.js';

function rolesOf(
  leader: number | null,
  all: readonly number[],
): Readonly<Record<Role, readonly number[]>> {
  const followers = all.filter((id) => id !== leader);
  return {
    leader: leader === null ? [] : [leader],
    followers,
    'one-follower': followers.slice(0, 1),
    all,
  };
}

/** Milliseconds in which a broker that refused a program may yet turn out to be dead. */
const momentMs = 1000;

/** All that the steps of one run share. */
export class RunContext {
  readonly request: RunRequest;
  readonly ports: RunPorts;
  readonly signal: AbortSignal;
  readonly orders: OrdersDesk;
  readonly shipping: ShippingDesk;
  readonly programs: Programs;
  readonly interceptions = new Interceptions();
  /** When something was last taken from the shop: a broker, a reply. Healing does not count. */
  harmedAt: number | null = null;
  /** Shipping has been seen to stand still before records that it had not handled, in a lab that asks for it. */
  stoodStill = false;
  /** The records that close the topic, once they are written. */
  tails: Awaited<ReturnType<RunPorts['topic']['writeTail']>> = [];
  #roles: Readonly<Record<Role, readonly number[]>> = rolesOf(null, []);
  readonly #watching = new AbortController();
  readonly #noted = new Set<string>();
  readonly #disks: DiskWatch;
  #watch: Promise<void> = Promise.resolve();
  #phase: Phase | null = null;
  /** Why the run cannot go on: cut short, or a bug of ours. */
  #broken: Error | null = null;
  #threw = false;
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
    this.#disks = new DiskWatch(
      {
        ports,
        record: this.record,
        environmentFailed: (message) => this.environmentFailed(message),
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

  /** Creates the topic, names the roles, and begins to watch the disks. */
  async begin(): Promise<void> {
    this.phase('orders');
    await this.ports.topic.create();
    const partitions = await this.ports.topic.partitions();
    const first = partitions?.find(({partition}) => partition === 0);
    if (first === undefined || first.leader === null)
      throw this.environmentFailed('No broker leads the new topic.');
    const {leader} = first;
    this.#roles = rolesOf(leader, this.ports.brokers.ids);
    this.record({
      type: 'cast',
      leader,
      followers: this.#roles.followers,
      epoch: first.epoch,
      isr: first.isr,
    });
    this.ports.links.watch((told) => {
      this.record({type: 'told-stored', ...told});
    });
    this.#watch = this.#disks.run(this.#watching.signal);
  }

  /** Ends what still runs; kills it when the run was stopped. Throws the bug that the watching met, if it met one. */
  async end(): Promise<void> {
    if (this.#threw) await this.#askWhy();
    this.#watching.abort();
    this.programs.close();
    this.ports.links.watch(null);
    this.interceptions.release(); // the next run is on the same links
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
  environmentFailed(message: string): RunCutShort {
    if (!this.#noted.has(message)) this.record({type: 'environment', message});
    this.#noted.add(message);
    const cut = new RunCutShort(message);
    this.#broken ??= cut;
    return cut;
  }

  /** Notes what a step or the watching threw, when it is no bug of ours; returns the bug otherwise. */
  noteFailure(error: unknown): Error | null {
    if (error instanceof RunCutShort) return null;
    const message = this.ports.environmentMessage(error);
    if (message === null)
      return error instanceof Error ? error : new Error(String(error));
    this.environmentFailed(message);
    return null;
  }

  /** The brokers that play a role; `leader` is whoever led when the run began. */
  brokersOf(role: Role): readonly number[] {
    return this.#roles[role];
  }

  /** Looks at every disk now, records what is new, and returns what is there. */
  async look(): Promise<readonly Xray[]> {
    return this.#disks.look();
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

  misbehaved(program: ProgramName, how: Misbehaviour, detail: string): void {
    if (this.#broken !== null) return;
    this.#broken = new RunCutShort(`${program} ${how}`);
    this.#threw = how === 'threw';
    this.record({type: 'misbehaved', program, how, detail});
  }

  /**
   * A dying broker may refuse a program a moment before it is seen to be dead: so the disks are looked
   * at for that moment more, and what the machine did is told before what the program made of it.
   */
  async #askWhy(): Promise<void> {
    const {clock} = this.ports;
    const end = clock.now() + momentMs;
    try {
      while (!this.signal.aborted && this.#noted.size === 0 && clock.now() < end) {
        await this.look();
        await clock.sleep(momentMs / 10, this.signal);
      }
    } catch (error) {
      if (!this.signal.aborted) this.#broken = this.noteFailure(error) ?? this.#broken;
    }
  }

  /** Milliseconds since 1970. */
  #wallClock(): number {
    return Date.parse(this.request.startedAt) + Math.round(this.ports.clock.now());
  }

  /** Notes what watching the disks threw; whether the run goes on. */
  #goesOn(error: unknown): boolean {
    const bug = error === null ? null : this.noteFailure(error);
    this.#broken ??= bug;
    return this.#broken === null;
  }

  readonly #killAll = (): void => {
    this.programs.killAll();
  };
}
