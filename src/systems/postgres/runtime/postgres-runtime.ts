/** PostgreSQL as the engine sees it: a database that holds rows of the shop. */
import {nodeId} from '../../../engine/evidence.js';
import type {
  Holdings,
  Reading,
  Runtime,
  RunView,
  Seen,
  Wire,
} from '../../../engine/ports/runtime.js';
import type {SystemStep} from '../../../engine/plan/step.js';
import type {LabHolding} from '../../../engine/plan/holding.js';
import {TablesWatch} from '../../../engine/tables/tables-watch.js';
import type {Row} from '../../../engine/tables/tables.js';
import type {PostgresEvent} from '../evidence/events.js';
import {serverFaults} from '../../../engine/tables/server-faults.js';
import type {PostgresStep, Table} from '../evidence/plan.js';
import {postgres} from '../evidence/postgres-events.js';
import type {PostgresPorts} from './ports.js';

type Own = {readonly holding: string; readonly table: Table};

export class PostgresRuntime implements Runtime {
  readonly id = postgres;
  readonly faults = serverFaults;
  readonly holdings: Holdings;
  readonly wire: Wire;
  readonly #ports: PostgresPorts;
  readonly #watch = new TablesWatch((event) => {
    this.#note(event);
  });
  #run: RunView | null = null;

  constructor(ports: PostgresPorts) {
    this.#ports = ports;
    this.wire = {intercept: (...what) => ports.links.intercept(...what)};
    this.holdings = {
      // Rows are read as they are at one moment: nothing has to mark their end.
      endMarks: [],
      markEnd: async () => Promise.resolve(),
      read: async (name) => this.#read(name),
      glance: async () => Promise.resolve({ids: [], complete: false}),
    };
  }

  get version(): string {
    return this.#ports.version;
  }

  async begin(run: RunView): Promise<void> {
    this.#run = run;
    const {tables, links, database} = this.#ports;
    await tables.create();
    const names: Record<string, string> = {};
    for (const {holding, table} of this.#own)
      if ((await tables.read(table)) !== null) names[holding] = table.table;
    this.#note({type: 'created', database, tables: names});
    links.watch((of, ended) => {
      this.#note({type: 'ended', of, ...ended});
    });
  }

  end(): void {
    this.#ports.links.watch(null);
  }

  playing(): readonly string[] {
    return [nodeId(postgres, 1)];
  }

  async inflict(fault: string): Promise<void> {
    await this.#ports.server.inflict(fault);
  }

  async heal(within: number): Promise<void> {
    await this.#ports.server.heal(within);
  }

  /** Notes what is new in each table. A server that something was done to does not answer: that is no news. */
  async look(): Promise<void> {
    for (const {holding, table} of this.#own) {
      if (!this.#ports.server.answers) return;
      const rows = await this.#ports.tables.read(table).catch((error: unknown) => {
        if (this.#ports.server.answers) throw error;
        return undefined;
      });
      if (rows !== undefined) this.#watch.see(holding, rows ?? []);
    }
  }

  async take(step: SystemStep): Promise<void> {
    const {holding, within} = step as PostgresStep;
    const own = this.#own.find((one) => one.holding === holding);
    const run = this.#run;
    if (!own || !run) throw new Error(`the database knows no step ${step.do}`);
    let waiting: readonly Row[] = [];
    const met = await run.wait(within, async () => {
      const rows = (await this.#ports.tables.read(own.table)) ?? [];
      waiting = rows.filter(({done, passed}) => !done && !passed);
      return waiting.length === 0;
    });
    await this.look();
    const ids = waiting.flatMap(({id}) => (id === null ? [] : [id]));
    const {table} = own.table;
    run.premise(postgres, step.do, {met, facts: {of: table, ms: within, ids}});
  }

  async premise(name: string): Promise<Seen> {
    return Promise.reject(new Error(`the database knows no premise ${name}`));
  }

  get #own(): readonly Own[] {
    return (this.#run?.holdings ?? [])
      .filter(({system}) => system === postgres)
      .map((one: LabHolding) => ({holding: one.name, table: one.spec as Table}));
  }

  #note(event: PostgresEvent): void {
    this.#run?.note(postgres, event);
  }

  async #read(name: string): Promise<Reading> {
    const own = this.#own.find(({holding}) => holding === name);
    if (!own) throw new Error(`${name} is no holding of the database`);
    const {table, optional = false} = own.table;
    const rows = await this.#ports.tables.read(own.table);
    if (rows === null && !optional)
      return {complete: false, facts: {why: 'no-table', of: table, system: postgres}};
    this.#watch.read(name, rows ?? []);
    return {complete: true, facts: {count: rows?.length ?? 0}};
  }
}
