/** The shop's programs as async functions: they say what a process would say, and can be killed. */
import type {ProgramName} from '../../../src/engine/plan/step.js';
import type {Answer, Facts} from '../../../src/engine/history/history.js';
import type {
  Order,
  RunningProgram,
  ShopPort,
  ProgramCall,
  ProgramEnd,
  ProgramHandlers,
  ProgramReply,
} from '../../../src/engine/ports/ports.js';
import type {VirtualClock} from './virtual-clock.js';

/** What a program has in hand, whatever its shop runs on. A call of a program that is dead never returns. */
export type Till = {
  /** Aborted when the program is asked to end (SIGTERM); a program that never looks at it dies of it. */
  readonly closing: AbortSignal;
  orders(atMost: number): Promise<readonly Order[]>;
  answer(answer: Answer, ids: readonly string[], why?: string): Promise<void>;
  shipped(...ids: readonly string[]): Promise<void>;
  parked(why: string, ...ids: readonly string[]): Promise<void>;
  sleep(ms: number): Promise<void>;
  /** The process stands still for so long, and says nothing meanwhile. */
  freeze(ms: number): Promise<void>;
  /** What the adapter of a real process notices by itself. */
  readonly misbehave: ProgramHandlers['onMisbehaviour'];
};

export type ProgramWith<T> = (till: T) => Promise<void>;
/** A program, or why it does not build. */
export type SourceWith<T> = ProgramWith<T> | {readonly doesNotBuild: Facts};

/** Thrown by a program: the process ends like this. */
export class Exit extends Error {
  readonly end: ProgramEnd;

  constructor(code: number | null, signal: string | null = null) {
    super('');
    this.end = {code, signal};
  }
}

/** Who a program's way to its systems is for. */
export type Caller = {readonly name: ProgramName; readonly isAlive: () => boolean};

const never = new Promise<never>(() => undefined);
const graceMs = 5000;

/** `wayOf`: what a program has in hand besides the till, to reach the systems with. */
export class FakeShop<Way extends object> implements ShopPort {
  readonly #clock: VirtualClock;
  readonly #wayOf: (caller: Caller) => Way;
  readonly #sources: Readonly<Record<ProgramName, SourceWith<Till & Way>>>;
  readonly started: FakeProcess[] = [];

  constructor(
    clock: VirtualClock,
    wayOf: (caller: Caller) => Way,
    sources: Readonly<Record<ProgramName, SourceWith<Till & Way>>>,
  ) {
    this.#clock = clock;
    this.#wayOf = wayOf;
    this.#sources = sources;
  }

  /** Programs that have not ended. */
  get alive(): readonly FakeProcess[] {
    return this.started.filter(({alive}) => alive);
  }

  async start(name: ProgramName, handlers: ProgramHandlers): Promise<RunningProgram> {
    const source = this.#sources[name];
    const started = new FakeProcess(100 + this.started.length, this.#clock);
    if (typeof source !== 'function') {
      handlers.onMisbehaviour('does-not-build', source.doesNotBuild);
      return nobody;
    }
    this.started.push(started);
    const way = this.#wayOf({name, isAlive: () => started.alive});
    started.run(handlers, async (till) => source(Object.assign(till, way)));
    await this.#clock.sleep(30);
    return started;
  }
}

const nobody: RunningProgram = {
  pid: 0,
  ended: never,
  lastWords: () => '',
  awake: async () => never,
  pause: async () => Promise.resolve(),
  resume: () => undefined,
  kill: () => undefined,
  stop: async () => Promise.resolve({code: null, signal: null}),
};

class FakeProcess implements RunningProgram {
  readonly pid: number;
  readonly ended: Promise<ProgramEnd>;
  readonly #clock: VirtualClock;
  readonly #closing = new AbortController();
  #end: (end: ProgramEnd) => void = () => undefined;
  #words = '';
  #hearsTerm = false;
  alive = true;
  killed = false;
  frozen = false;

  constructor(pid: number, clock: VirtualClock) {
    this.pid = pid;
    this.#clock = clock;
    this.ended = new Promise((resolve) => {
      this.#end = (end) => {
        this.alive = false;
        resolve(end);
      };
    });
  }

  lastWords(): string {
    return this.#words;
  }

  async awake(): Promise<void> {
    await this.#clock.sleep(1); // the question takes its time
    // Nobody hears from it after the end of time, either.
    while (this.frozen) await this.#clock.sleep(10).catch(async () => never);
    if (!this.alive) await never;
  }

  async pause(): Promise<void> {
    this.frozen = true;
    return Promise.resolve();
  }

  resume(): void {
    this.frozen = false;
  }

  kill(): void {
    this.killed = true;
    this.#die('SIGKILL');
  }

  async stop(): Promise<ProgramEnd> {
    this.#closing.abort();
    if (!this.#hearsTerm) this.#die('SIGTERM');
    void this.#clock.sleep(graceMs).then(() => {
      if (this.alive) this.kill();
    });
    return this.ended;
  }

  #die(signal: string): void {
    void this.#clock.sleep(1).then(() => {
      this.#end({code: null, signal});
    });
  }

  run(handlers: ProgramHandlers, program: ProgramWith<Till>): void {
    program(this.#till(handlers)).then(
      () => {
        this.#end({code: 0, signal: null});
      },
      (error: unknown) => {
        if (!(error instanceof Exit)) this.#words = String(error);
        this.#end(error instanceof Exit ? error.end : {code: 1, signal: null});
      },
    );
  }

  #till(handlers: ProgramHandlers): Till {
    const say = async (call: ProgramCall): Promise<ProgramReply> => {
      const reply = this.alive ? await handlers.onCall(call) : {};
      return this.alive ? reply : never;
    };
    const closing = (): AbortSignal => {
      this.#hearsTerm = true;
      return this.#closing.signal;
    };
    return {
      get closing() {
        return closing();
      },
      orders: async (atMost) => (await say({call: 'orders', atMost})).orders ?? [],
      answer: async (answer, ids, why) => {
        await say({call: 'answer', ids, answer, why: why ?? null});
      },
      shipped: async (...ids) => {
        await say({call: 'shipped', ids});
      },
      parked: async (why, ...ids) => {
        await say({call: 'parked', ids, why});
      },
      sleep: async (ms) => {
        await this.#clock.sleep(ms);
        if (!this.alive) await never;
      },
      freeze: async (ms) => {
        this.frozen = true;
        await this.#clock.sleep(ms);
        this.frozen = false;
      },
      misbehave: handlers.onMisbehaviour,
    };
  }
}
