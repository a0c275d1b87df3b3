/** PostgreSQL as a lab host keeps it: one server, started when it is first needed. */
import {join} from 'node:path';
import type {
  HostedRun,
  HostedSystem,
  Progress,
  RunSetup,
} from '../../../../engine/ports/hosted.js';
import type {Guard} from '../../../../machine/guard/open-guard.js';
import type {TrainerPaths} from '../../../../machine/paths.js';
import {PostgresServer} from '../server/postgres-server.js';
import {openPostgresRun} from './postgres-run.js';

/** What it needs of its lab host. */
type PostgresHostInputs = {
  readonly runId: string;
  /** Of the host's run: what lies in it goes with it. */
  readonly folder: string;
  readonly paths: TrainerPaths;
  readonly guard: Guard;
  readonly tell: (progress: Progress) => void;
};

export class PostgresHost implements HostedSystem {
  readonly #host: PostgresHostInputs;
  #server: PostgresServer | null = null;
  #servers = 0;

  constructor(host: PostgresHostInputs) {
    this.#host = host;
  }

  async open(setup: RunSetup): Promise<HostedRun> {
    const logs = join(
      this.#host.paths.state.logs,
      `${Date.now()}-${this.#host.runId}-db`,
    );
    return openPostgresRun(await this.#running(logs, setup.signal), logs, setup);
  }

  /** What a run did to it was undone by its end; else the next run gets a new one. */
  async settle(): Promise<void> {
    if (this.#server?.state !== 'running') await this.drop();
  }

  async drop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await server?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
  }

  async #running(logs: string, signal: AbortSignal): Promise<PostgresServer> {
    if (this.#server?.state === 'running') return this.#server;
    await this.drop();
    const {paths, guard, folder, tell} = this.#host;
    this.#servers += 1;
    this.#server = await PostgresServer.start({
      ...{env: process.env, paths, spawner: guard, logs, signal, tell},
      folder: join(folder, `postgres-${this.#servers}`),
    });
    return this.#server;
  }
}
