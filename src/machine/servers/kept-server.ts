/** A server that a lab host keeps from run to run: started when it is first needed. */
import {join} from 'node:path';
import type {Spawner} from '../guard/spawner.js';
import type {TrainerPaths} from '../paths.js';
import type {OwnServer, ServerInputs} from './own-server.js';

/** What it needs of its lab host. */
export type KeeperInputs = {
  readonly runId: string;
  /** Of the host's run: what lies in it goes with it. */
  readonly folder: string;
  readonly paths: TrainerPaths;
  readonly guard: Spawner;
  readonly tell: ServerInputs['tell'];
};

/** A server, and the folder that its output goes to. */
export type Kept<S> = {readonly server: S; readonly logs: string};

export class KeptServer<S extends OwnServer> implements AsyncDisposable {
  readonly #name: string;
  readonly #host: KeeperInputs;
  readonly #start: (inputs: ServerInputs) => Promise<S>;
  #kept: Kept<S> | null = null;
  #starts = 0;

  constructor(
    name: string,
    host: KeeperInputs,
    start: (inputs: ServerInputs) => Promise<S>,
  ) {
    this.#name = name;
    this.#host = host;
    this.#start = start;
  }

  async running(signal: AbortSignal): Promise<Kept<S>> {
    if (this.#kept?.server.state === 'running') return this.#kept;
    await this.drop();
    const {paths, guard, folder, runId, tell} = this.#host;
    this.#starts += 1;
    const name = `${this.#name}-${this.#starts}`;
    const logs = join(paths.state.logs, `${Date.now()}-${runId}-${name}`);
    const server = await this.#start({
      ...{env: process.env, paths, spawner: guard, logs, signal, tell},
      folder: join(folder, name),
    });
    return (this.#kept = {server, logs});
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
}
