/** Three brokers and one partition, as far as the labs need them: logs, an ISR, and a controller. */
import type {BrokerFault} from '../../../../src/lab/define.js';
import type {BrokerState} from '../../../../src/lab/history.js';
import type {VirtualClock} from './virtual-clock.js';

export type SimRecord = {readonly id: string; readonly sequence: string | null};
type Stored = SimRecord & {readonly epoch: number};

export type SimBroker = {
  readonly id: number;
  state: BrokerState;
  log: Stored[];
  /** When its state last changed. */
  since: number;
  /** The answer to its last fetch, which lies in its socket while it is paused. */
  inbox: readonly Stored[] | null;
};

export type SimOptions = {
  /** Milliseconds of silence after which a broker is fenced. */
  readonly session?: number;
  readonly minIsr?: number;
  /** A follower whose session is over as soon as it is paused. */
  readonly dropsOut?: number;
  /** The followers have one fetch under way when they are paused, and find its answer when resumed. */
  readonly lateFetch?: boolean;
  readonly noElection?: boolean;
  readonly followersStuck?: boolean;
  readonly neverHeals?: boolean;
};

/** What a wait for the cluster ends in when it takes too long. */
export class SimTimeout extends Error {
  override readonly name = 'SimTimeout';
}

export class SimCluster {
  readonly brokers: readonly SimBroker[] = [1, 2, 3].map((id) => ({
    id,
    state: 'running',
    log: [],
    since: 0,
    inbox: null,
  }));
  isr: readonly number[] = [1, 2, 3];
  leader = 1;
  epoch = 0;
  /** The shipping group's committed offset. */
  committed = 0;
  readonly #clock: VirtualClock;
  readonly #options: SimOptions;
  #stopped = false;

  constructor(clock: VirtualClock, options: SimOptions = {}) {
    this.#clock = clock;
    this.#options = options;
  }

  /** Copies, fences and elects until `stop`. */
  async live(): Promise<void> {
    while (!this.#stopped) {
      this.#tick();
      await this.#clock.sleep(5);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  broker(id: number): SimBroker {
    const found = this.brokers.find((one) => one.id === id);
    if (!found) throw new Error(`no broker ${id}`);
    return found;
  }

  /** Stores the records with the leader; with acks -1 resolves when the whole ISR has them. Throws when nobody answers. */
  async produce(records: readonly SimRecord[], acks: 1 | -1): Promise<number> {
    const {leader: id, epoch} = this;
    const leader = this.broker(id);
    this.#mustRun(leader, epoch);
    if (acks === -1 && this.isr.length < (this.#options.minIsr ?? 1))
      throw new Error('NOT_ENOUGH_REPLICAS');
    const fresh = records
      .filter((one) => !isKnown(leader.log, one))
      .map((one) => ({...one, epoch}));
    const base = leader.log.length;
    leader.log.push(...fresh);
    this.#deliver(fresh);
    const end = leader.log.length;
    do {
      await this.#clock.sleep(2);
      this.#mustRun(leader, epoch);
    } while (acks === -1 && this.#highWatermark() < end);
    return base;
  }

  /** What a consumer may read from this offset on. */
  fetch(from: number): readonly {readonly offset: number; readonly id: string}[] {
    const end = this.#highWatermark();
    return this.broker(this.leader)
      .log.slice(from, end)
      .map(({id}, index) => ({offset: from + index, id}));
  }

  inflict(fault: BrokerFault, id: number): void {
    const broker = this.broker(id);
    const states: Partial<Record<BrokerFault, BrokerState>> = {
      crash: 'dead',
      pause: 'paused',
      resume: 'running',
      restart: 'running',
    };
    broker.state = states[fault] ?? broker.state;
    broker.since = this.#clock.now();
    if (fault !== 'resume') return;
    broker.log.push(...(broker.inbox ?? []));
    broker.inbox = null;
  }

  /** Everybody runs again; waits for the full ISR. */
  async heal(within: number): Promise<void> {
    for (const {id, state} of this.brokers)
      if (state !== 'running')
        this.inflict(state === 'paused' ? 'resume' : 'restart', id);
    const end = this.#clock.now() + within;
    while (this.isr.length < this.brokers.length || this.#options.neverHeals) {
      if (this.#clock.now() >= end)
        throw new SimTimeout(
          `waited ${(within / 1000).toFixed(1)} s for every partition to have its full ISR`,
        );
      await this.#clock.sleep(10);
    }
  }

  #mustRun(leader: SimBroker, epoch: number): void {
    if (leader.state !== 'running' || this.epoch !== epoch)
      throw new Error('Connection error: the leader is gone');
  }

  #highWatermark(): number {
    return Math.min(...this.isr.map((id) => this.broker(id).log.length));
  }

  #deliver(records: readonly Stored[]): void {
    if (!this.#options.lateFetch) return;
    for (const broker of this.brokers)
      if (broker.state === 'paused') broker.inbox ??= records;
  }

  #tick(): void {
    this.#elect();
    const leader = this.broker(this.leader);
    if (leader.state !== 'running') return;
    for (const follower of this.brokers.filter(({id}) => id !== leader.id)) {
      if (follower.state === 'running') this.#copy(leader, follower);
      else if (this.#isFenced(follower)) this.#leave(follower.id);
    }
  }

  #elect(): void {
    const old = this.broker(this.leader);
    if (this.#options.noElection || old.state === 'running' || !this.#isFenced(old))
      return;
    const next = this.isr.find((id) => this.broker(id).state === 'running');
    if (next === undefined) return;
    this.leader = next;
    this.epoch += 1;
    this.#leave(old.id);
  }

  #copy(leader: SimBroker, follower: SimBroker): void {
    if (this.#options.followersStuck) return;
    const same = follower.log.findIndex((one, at) => !isSame(one, leader.log[at]));
    if (same >= 0) follower.log.splice(same);
    follower.log.push(...leader.log.slice(follower.log.length));
    if (!this.isr.includes(follower.id)) this.isr = [...this.isr, follower.id].sort();
  }

  #leave(id: number): void {
    this.isr = this.isr.filter((one) => one !== id);
  }

  #isFenced({id, since}: SimBroker): boolean {
    const {session = 3000, dropsOut} = this.#options;
    return id === dropsOut || this.#clock.now() - since >= session;
  }
}

const isKnown = (log: readonly Stored[], {sequence}: SimRecord): boolean =>
  sequence !== null && log.some((one) => one.sequence === sequence);

const isSame = (one: Stored, other: Stored | undefined): boolean =>
  one.id === other?.id && one.epoch === other.epoch;
