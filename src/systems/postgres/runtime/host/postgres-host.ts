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
export type PostgresHostInputs = {
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
    return openPostgresRun(await this.#running(setup.signal), setup);
  }

  async settle(): Promise<void> {
    await this.#server?.heal(15_000).catch(async () => this.drop());
  }

  async drop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    await server?.[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
  }

  async #running(signal: AbortSignal): Promise<PostgresServer> {
    if (this.#server?.isRunning === true) return this.#server;
    await this.drop();
    const {paths, guard, folder, runId, tell} = this.#host;
    this.#servers += 1;
    const name = `postgres-${this.#servers}`;
    const server = await PostgresServer.start({
      env: process.env,
      paths,
      spawner: guard,
      folder: join(folder, name),
      logs: join(paths.state.logs, `${Date.now()}-${runId}-${name}`),
      signal,
      tell,
    });
    this.#server = server;
    return server;
  }
}
