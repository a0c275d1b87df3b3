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
import {openNamedRun, openPostgresRun} from './postgres-run.js';

/** What it needs of its lab host. */
type PostgresHostInputs = {
  readonly runId: string;
  /** Of the host's run: what lies in it goes with it. */
  readonly folder: string;
  readonly paths: TrainerPaths;
  readonly guard: Guard;
  readonly tell: (progress: Progress) => void;
};

/** A server, and the folder that its output goes to. */
type Kept = {readonly server: PostgresServer; readonly logs: string};

export class PostgresHost implements HostedSystem {
  readonly #host: PostgresHostInputs;
  #kept: Kept | null = null;
  #servers = 0;

  constructor(host: PostgresHostInputs) {
    this.#host = host;
  }

  async open(setup: RunSetup): Promise<HostedRun> {
    if (setup.server !== undefined) return openNamedRun(setup.server, setup);
    const {server, logs} = await this.#running(setup.signal);
    return openPostgresRun(server, logs, setup);
  }

  /** What a run did to it was undone by its end; else the next run gets a new one. */
  async settle(): Promise<void> {
    if (this.#kept?.server.state !== 'running') await this.drop();
  }

  async drop(): Promise<void> {
    const kept = this.#kept;
    this.#kept = null;
    await kept?.server[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
  }

  async #running(signal: AbortSignal): Promise<Kept> {
    if (this.#kept?.server.state === 'running') return this.#kept;
    await this.drop();
    const {paths, guard, folder, runId, tell} = this.#host;
    this.#servers += 1;
    const name = `postgres-${this.#servers}`;
    const logs = join(paths.state.logs, `${Date.now()}-${runId}-${name}`);
    const server = await PostgresServer.start({
      ...{env: process.env, paths, spawner: guard, logs, signal, tell},
      folder: join(folder, name),
    });
    return (this.#kept = {server, logs});
  }
}
