/** A system as the engine sees it whose holdings are tables, on servers of the shop's own. */
import {type FaultSpec, nodeId, numberOfNode} from '../evidence.js';
import type {TableEvent} from '../history/table-events.js';
import type {Holdings, Reading, Runtime, RunView, Seen} from '../ports/runtime.js';
import type {LabHolding} from '../plan/holding.js';
import type {Row} from './tables.js';
import {TablesWatch} from './tables-watch.js';

/** What it needs of the real system. `S`: how a lab says what a holding is there. */
export type TablesPorts<S> = {
  readonly version: string;
  readonly faults: Readonly<Record<string, FaultSpec>>;
  /** Makes it empty. */
  create(specs: readonly S[]): Promise<void>;
  /** Throws when nobody answers. */
  read(spec: S): Promise<readonly Row[]>;
  /** Tells whenever something may be new; null: no more. */
  watch(tell: (() => void) | null): void;
  /** Whether a premise of its own is met, by its name. */
  readonly premises?: Readonly<Record<string, () => Seen>>;
  readonly nameOf: (spec: S) => string;
  /** The first is number 1. */
  readonly servers: readonly {
    inflict(fault: string): Promise<void>;
    /** Undoes every fault, and waits until it answers. */
    heal(within: number): Promise<void>;
    /** Whether nothing was done to it that keeps it from answering. */
    readonly answers: boolean;
  }[];
};

export class TablesRuntime<S> implements Runtime {
  readonly id: string;
  readonly holdings: Holdings;
  readonly #ports: TablesPorts<S>;
  #run: RunView | null = null;
  #tables: TablesWatch | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(id: string, ports: TablesPorts<S>) {
    this.id = id;
    this.#ports = ports;
    this.holdings = {
      // Rows are read as they are at one moment: nothing has to mark their end.
      endMarks: [],
      markEnd: async () => Promise.resolve(),
      read: async (name) => this.#read(name),
      glance: async () => Promise.resolve({ids: [], complete: false}),
    };
  }

  get faults(): Runtime['faults'] {
    return this.#ports.faults;
  }

  get version(): string {
    return this.#ports.version;
  }

  async begin(run: RunView): Promise<void> {
    this.#run = run;
    await this.#ports.create(this.#own.map(({spec}) => spec));
    const tables = this.#own.map(
      ({name, spec}) => [name, this.#ports.nameOf(spec)] as const,
    );
    const created: TableEvent = {type: 'created', tables: Object.fromEntries(tables)};
    run.note(this.id, created);
    this.#tables = new TablesWatch((event) => {
      run.note(this.id, event);
    });
    this.#ports.watch(() => {
      // What it throws, the next look of the run throws as well.
      void this.look().catch(() => undefined);
    });
  }

  end(): void {
    this.#ports.watch(null);
    this.#tables = null;
  }

  /** `all`, or one by its number. */
  playing(who: string): readonly string[] {
    const all = this.#ports.servers.map((_one, index) => nodeId(this.id, index + 1));
    return who === 'all'
      ? all
      : all.filter((_one, index) => who === `server-${index + 1}`);
  }

  async inflict(fault: string, node: string): Promise<void> {
    await this.#ports.servers[numberOfNode(node) - 1]?.inflict(fault);
  }

  async heal(within: number): Promise<void> {
    for (const server of this.#ports.servers) await server.heal(within);
  }

  /** Notes what is new in each table. A server that something was done to does not answer: that is no news. */
  async look(): Promise<void> {
    this.#looking = this.#looking
      .catch(() => undefined)
      .then(async () => this.#lookOnce());
    return this.#looking;
  }

  async take(step: {readonly do: string}): Promise<void> {
    return Promise.reject(new Error(`${this.id} knows no step ${step.do}`));
  }

  async premise(name: string): Promise<Seen> {
    const look = this.#ports.premises?.[name];
    if (look) return Promise.resolve(look());
    return Promise.reject(new Error(`${this.id} knows no premise ${name}`));
  }

  get #own(): readonly {readonly name: string; readonly spec: S}[] {
    const own = this.#run?.holdings.filter(({system}) => system === this.id) ?? [];
    return own.map(({name, spec}: LabHolding) => ({name, spec: spec as S}));
  }

  get #answers(): boolean {
    return this.#ports.servers.every(({answers}) => answers);
  }

  async #lookOnce(): Promise<void> {
    for (const {name, spec} of this.#own) {
      if (!this.#answers || !this.#tables) return;
      const rows = await this.#ports.read(spec).catch((error: unknown) => {
        if (this.#answers && this.#tables) throw error;
        return null;
      });
      if (rows) this.#see(name, rows);
    }
  }

  /** The run may be over since it was read. */
  #see(name: string, rows: readonly Row[]): void {
    this.#tables?.see(name, rows);
  }

  async #read(name: string): Promise<Reading> {
    const own = this.#own.find((one) => one.name === name);
    if (!own) throw new Error(`${name} is no holding of ${this.id}`);
    const rows = await this.#ports.read(own.spec);
    this.#tables?.read(name, rows);
    return {complete: true, facts: {count: rows.length}};
  }
}
