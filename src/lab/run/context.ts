import type {Role, SubjectName} from '../define.js';
import type {Entry, HistoryEvent, Misbehaviour, Phase, Xray} from '../history.js';
import type {RunningSubject, RunPorts, SubjectCall, SubjectReply} from '../ports.js';
import {RunCutShort} from './errors.js';
import {OrdersDesk} from './orders-desk.js';
import type {RunRequest} from './request.js';
import {ShippingDesk} from './shipping-desk.js';

/** How often the disks are looked at, in milliseconds. */
const lookEvery = 100;

/** All that the steps of one run share. */
export class RunContext {
  readonly request: RunRequest;
  readonly ports: RunPorts;
  readonly signal: AbortSignal;
  readonly orders: OrdersDesk;
  readonly shipping: ShippingDesk;
  readonly subjects = new Map<SubjectName, RunningSubject>();
  /** When a broker was last harmed; healing it again does not count. */
  harmedAt: number | null = null;
  readonly #roles: Record<Role, readonly number[]> = {leader: [], followers: []};
  readonly #watching = new AbortController();
  readonly #ended = new Set<SubjectName>();
  #watch: Promise<void> = Promise.resolve();
  #looking: Promise<readonly Xray[]> = Promise.resolve([]);
  #lastXray = '';
  #phase: Phase | null = null;
  #broken: string | null = null;

  constructor(request: RunRequest, ports: RunPorts, signal: AbortSignal) {
    this.request = request;
    this.ports = ports;
    this.signal = signal;
    this.orders = new OrdersDesk(this.record);
    this.shipping = new ShippingDesk(this.record);
  }

  readonly record = (event: HistoryEvent): void => {
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
    if (first === undefined || first.leader === null) throw new RunCutShort('no leader');
    const {leader} = first;
    this.#roles.leader = [leader];
    this.#roles.followers = this.ports.brokers.ids.filter((id) => id !== leader);
    this.record({
      type: 'cast',
      leader,
      followers: this.#roles.followers,
      epoch: first.epoch,
    });
    this.#watch = this.#watchDisks();
  }

  /** Ends what still runs. Nothing is recorded of the watching after this. */
  async end(): Promise<void> {
    this.#watching.abort();
    if (this.signal.aborted) {
      for (const subject of this.subjects.values()) subject.kill();
      return;
    }
    await this.#watch;
    for (const subject of this.subjects.values()) await subject.stop();
  }

  /** The brokers that play a role; `leader` is whoever led when the run began. */
  brokersOf(role: Role): readonly number[] {
    return this.#roles[role];
  }

  /** Looks at every disk now, records what is new, and returns what is there. Looks never overlap. */
  async look(): Promise<readonly Xray[]> {
    this.#looking = this.#looking.catch(() => []).then(async () => this.#lookOnce());
    return this.#looking;
  }

  /** Asks until the answer is true; false when `within` ms are over first. Cuts the run short when a subject broke the rules. */
  async wait(within: number, ask: () => boolean | Promise<boolean>): Promise<boolean> {
    const end = this.ports.clock.now() + within;
    for (;;) {
      this.signal.throwIfAborted();
      if (this.#broken !== null) throw new RunCutShort(this.#broken);
      if (await ask()) return true;
      if (this.ports.clock.now() >= end) return false;
      await this.ports.clock.sleep(5, this.signal);
    }
  }

  misbehaved(subject: SubjectName, how: Misbehaviour, detail: string): void {
    if (this.#broken !== null) return;
    this.#broken = `${subject} ${how}`;
    this.record({type: 'misbehaved', subject, how, detail});
  }

  async startSubject(name: SubjectName): Promise<void> {
    const subject = await this.ports.shop.start(name, {
      onCall: async (call) => this.#serve(name, call),
      onMisbehaviour: (how, detail) => {
        this.misbehaved(name, how, detail);
      },
    });
    if (this.#broken !== null) throw new RunCutShort(this.#broken);
    this.subjects.set(name, subject);
    this.record({type: 'subject-started', subject: name, pid: subject.pid});
    void subject.ended.then(({code, signal}) => {
      this.#ended.add(name);
      this.record({type: 'subject-ended', subject: name, code, signal});
      this.#judgeEnd(name, subject, code);
    });
  }

  hasEnded(name: SubjectName): boolean {
    return this.#ended.has(name);
  }

  /** Names of the programs that may end by themselves from now on. */
  readonly mayEnd = new Set<SubjectName>();

  #judgeEnd(name: SubjectName, subject: RunningSubject, code: number | null): void {
    if (this.#watching.signal.aborted) return;
    const words = subject.lastWords();
    if (code !== 0 && code !== null && !this.mayEnd.has(name))
      this.misbehaved(name, 'threw', words === '' ? `exit code ${code}` : words);
    else if (!this.mayEnd.has(name))
      this.misbehaved(name, 'exited-early', `exit code ${String(code)}`);
    else if (name === 'checkout' && code !== 0)
      this.misbehaved(name, 'threw', words === '' ? `exit code ${String(code)}` : words);
  }

  async #serve(name: SubjectName, call: SubjectCall): Promise<SubjectReply> {
    switch (call.call) {
      case 'orders':
        return this.orders.ask(call.atMost);
      case 'answer': {
        const [stranger] = this.orders.answer(call.ids, call.answer, call.why);
        if (stranger !== undefined)
          this.misbehaved(name, 'unknown-order', `it answered "${stranger}"`);
        return {};
      }
      case 'shipped':
        this.shipping.shipped(call.ids);
        return {};
      case 'parked':
        this.record({type: 'parked', ids: call.ids, why: call.why});
        return {};
    }
  }

  async #watchDisks(): Promise<void> {
    const {signal} = this.#watching;
    while (!signal.aborted) {
      await this.look().catch((error: unknown) => {
        this.record({
          type: 'environment',
          message: `The disks could not be read: ${String(error)}`,
        });
      });
      await this.ports.clock.sleep(lookEvery, signal).catch(() => undefined);
    }
  }

  async #lookOnce(): Promise<readonly Xray[]> {
    const {xray, news} = await this.ports.topic.look();
    for (const event of news) this.record(event);
    const now = JSON.stringify(xray);
    if (now !== this.#lastXray) this.record({type: 'xray', partitions: xray});
    this.#lastXray = now;
    return xray;
  }
}
