/** Three brokers and one partition, as far as the labs need them: logs, an ISR, and a controller. */
import type {BrokerFault} from '../../../../../src/systems/kafka/evidence/faults.js';
import {
  copyLog,
  emptyDisk,
  keptFrom,
  newBroker,
  type Retention,
  type SimBroker,
  type SimRecord,
  type Stored,
} from './sim-broker.js';
import {SimController} from './sim-controller.js';
import {SimLinks} from './sim-links.js';
import type {VirtualClock} from '../../../../engine/run/virtual-clock.js';

export type SimOptions = Retention & {
  /** Milliseconds of silence after which a broker is fenced, and of lag after which it leaves the ISR. */
  readonly session?: number;
  readonly replicas?: number;
  readonly minIsr?: number;
  readonly unclean?: boolean;
  /** Every record is fsynced before it is acknowledged. */
  readonly flushes?: boolean;
  /** What counts is when a record was stored. */
  readonly appendTime?: boolean;
  /** Records whose own time is longer ago, in milliseconds, are refused. */
  readonly refusesOlder?: number;
  /** A follower whose session is over as soon as it is paused. */
  readonly dropsOut?: number;
  /** The followers have one fetch under way when they are paused, and find its answer when resumed. */
  readonly lateFetch?: boolean;
  readonly noElection?: boolean;
  readonly neverShrinks?: boolean;
  readonly followersStuck?: boolean;
  readonly neverHeals?: boolean;
};

/** When every simulated run begins, in milliseconds since 1970. */
export const beganAt = Date.parse('2026-01-02T03:04:05.000Z');

const retentionEvery = 500;

/** What a wait for the cluster ends in when it takes too long. */
export class SimTimeout extends Error {
  override readonly name = 'SimTimeout';
}

export class SimCluster {
  readonly brokers: readonly SimBroker[] = [1, 2, 3].map(newBroker);
  readonly controller: SimController;
  /** Those that hold the topic. */
  readonly replicas: readonly SimBroker[];
  readonly links = new SimLinks();
  /** The shipping group's committed offset. */
  committed = 0;
  readonly #clock: VirtualClock;
  readonly #options: SimOptions;
  #highWatermark = 0;
  #retainedAt = 0;
  #stopped = false;

  constructor(clock: VirtualClock, options: SimOptions = {}) {
    const {replicas = 3, minIsr = 1, unclean = false} = options;
    this.#clock = clock;
    this.#options = options;
    this.replicas = this.brokers.slice(0, replicas);
    this.controller = new SimController(this.replicas, {minIsr, unclean});
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

  /** The leader, if there is one and it runs. */
  get leads(): SimBroker | null {
    const {leader} = this.controller;
    const broker = leader === null ? null : this.broker(leader);
    return broker?.state === 'running' ? broker : null;
  }

  /** Stores the records with the leader; with acks -1 resolves when the whole ISR has them. Throws when nobody answers, and when they are refused. */
  async produce(records: readonly SimRecord[], acks: 1 | -1): Promise<number> {
    const {epoch} = this.controller;
    const leader = this.#leadsStill(epoch);
    if (acks === -1 && !this.#isEnough) throw new Error('NOT_ENOUGH_REPLICAS');
    const fresh = records
      .filter((one) => !isKnown(leader.log, one))
      .map((one) => ({...one, timestamp: this.#timeOf(one), epoch}));
    const base = leader.log.length;
    leader.log.push(...fresh);
    this.#deliver(fresh);
    const end = leader.log.length;
    do {
      await this.#clock.sleep(2);
      this.#leadsStill(epoch);
    } while (acks === -1 && this.#highWatermark < end);
    return base;
  }

  /** What a consumer may read from this offset on; nothing while nobody leads. */
  fetch(from: number): readonly {readonly offset: number; readonly id: string}[] {
    const {leads} = this;
    const begin = Math.max(from, leads?.logStart ?? 0);
    return (leads?.log ?? [])
      .slice(begin, this.#highWatermark)
      .map(({id}, index) => ({offset: begin + index, id}));
  }

  /** Milliseconds since 1970. */
  now(): number {
    return beganAt + this.#clock.now();
  }

  inflict(fault: BrokerFault, id: number): void {
    const broker = this.broker(id);
    this.#does[fault](broker);
    broker.since = this.#clock.now();
    this.#cutWatermark();
  }

  electUnclean(): void {
    this.controller.electUnclean();
    this.#cutWatermark();
  }

  readonly #does: Readonly<Record<BrokerFault, (broker: SimBroker) => void>> = {
    crash: (broker) => Object.assign(broker, {state: 'dead', clean: false}),
    stop: (broker) => {
      Object.assign(broker, {state: 'dead', clean: true});
      this.controller.fence(broker.id);
    },
    pause: (broker) => Object.assign(broker, {state: 'paused'}),
    resume: (broker) => {
      broker.state = 'running';
      broker.log.push(...(broker.inbox ?? []));
      broker.inbox = null;
      this.controller.unfence(broker.id);
    },
    restart: (broker) => {
      if (broker.state !== 'dead') return;
      broker.state = 'running';
      this.controller.register(broker);
    },
    'cut-off': () => {
      throw new Error('no link is simulated');
    },
    'out-of-reach': () => undefined,
    'hold-back': (broker) => Object.assign(broker, {heldBack: true}),
    rejoin: (broker) => Object.assign(broker, {heldBack: false}),
    'lose-disk': (broker) => {
      emptyDisk(broker, {foreign: false});
    },
    'new-disk': (broker) => {
      emptyDisk(broker, {foreign: true});
    },
    'power-cut': (broker) => {
      Object.assign(broker, {state: 'dead', clean: false});
      broker.log.splice(broker.fsynced);
    },
  };

  /** Everybody runs again; waits for the full ISR. */
  async heal(within: number): Promise<void> {
    for (const {id, state} of this.brokers) {
      this.inflict('rejoin', id);
      if (state !== 'running')
        this.inflict(state === 'paused' ? 'resume' : 'restart', id);
    }
    const end = this.#clock.now() + within;
    while (!this.#isWhole || this.#options.neverHeals) {
      if (this.#clock.now() >= end)
        throw new SimTimeout(
          `waited ${(within / 1000).toFixed(1)} s for every partition to have its full ISR`,
        );
      await this.#clock.sleep(10);
    }
  }

  get #isWhole(): boolean {
    return this.leads !== null && this.controller.isr.length === this.replicas.length;
  }

  /** Since Kafka 3.7 the high watermark, too, stands still below the minimum. */
  get #isEnough(): boolean {
    return this.controller.isr.length >= this.controller.minIsr;
  }

  #leadsStill(epoch: number): SimBroker {
    const {leads} = this;
    if (!leads || this.controller.epoch !== epoch)
      throw new Error('Connection error: the leader is gone');
    return leads;
  }

  #timeOf({timestamp}: SimRecord): number {
    const {appendTime, refusesOlder = Infinity} = this.#options;
    const now = this.now();
    if (appendTime) return now;
    if (now - (timestamp ?? now) > refusesOlder) throw new Error('INVALID_TIMESTAMP');
    return timestamp ?? now;
  }

  #deliver(records: readonly Stored[]): void {
    if (!this.#options.lateFetch) return;
    for (const broker of this.brokers)
      if (broker.state === 'paused') broker.inbox ??= records;
  }

  #tick(): void {
    this.#fence();
    const {leads} = this;
    if (!leads) return;
    this.#cutWatermark();
    const followers = this.replicas.filter(({id}) => id !== leads.id);
    for (const follower of followers) this.#copy(leads, follower);
    if (!this.#options.neverShrinks)
      this.controller.leave(followers.filter((one) => this.#lags(one)).map(({id}) => id));
    this.#flush();
    this.#commit();
    this.#retain(leads);
  }

  /** A new leader may have less than was committed. */
  #cutWatermark(): void {
    const end = this.leads?.log.length ?? Infinity;
    this.#highWatermark = Math.min(this.#highWatermark, end);
  }

  #fence(): void {
    const {session = 3000, dropsOut, noElection, neverShrinks} = this.#options;
    for (const {id, state, since} of this.replicas) {
      const leads = id === this.controller.leader;
      if (state === 'running' || (leads ? noElection : neverShrinks)) continue;
      if (id === dropsOut || this.#clock.now() - since >= session)
        this.controller.fence(id);
    }
  }

  #copy(leader: SimBroker, follower: SimBroker): void {
    const {followersStuck} = this.#options;
    const gets = follower.state === 'running' && !follower.heldBack && !followersStuck;
    if (gets) {
      copyLog(leader, follower);
      this.controller.join(follower);
    }
    if (follower.log.length >= leader.log.length) follower.caughtUpAt = this.#clock.now();
  }

  /** There is something to fetch, and it has not come for too long. */
  #lags({caughtUpAt}: SimBroker): boolean {
    return this.#clock.now() - caughtUpAt >= (this.#options.session ?? 3000);
  }

  #flush(): void {
    if (!this.#options.flushes) return;
    for (const broker of this.replicas) broker.fsynced = broker.log.length;
  }

  #commit(): void {
    if (!this.#isEnough) return;
    const ends = this.controller.isr.map((id) => this.broker(id).log.length);
    this.#highWatermark = Math.max(this.#highWatermark, Math.min(...ends));
  }

  #retain(leader: SimBroker): void {
    if (this.#clock.now() - this.#retainedAt < retentionEvery) return;
    this.#retainedAt = this.#clock.now();
    const at = {committed: this.#highWatermark, now: this.now()};
    leader.logStart = keptFrom(leader, at, this.#options);
  }
}

const isKnown = (log: readonly Stored[], {sequence}: SimRecord): boolean =>
  sequence !== null && log.some((one) => one.sequence === sequence);
