/** A server of our own on loopback: its data are new, and gone with it. */
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {InstallEvent} from '../artifacts/jars.js';
import type {Spawner} from '../guard/spawner.js';
import type {TrainerPaths} from '../paths.js';
import {claimPorts} from '../ports.js';
import {removePlace} from './place.js';
import {ServerProcess, type ServerSpec} from './server-process.js';

/** What is told while one is started. */
type ServerEvent =
  | InstallEvent
  | {readonly step: 'server-starting'; readonly product: string}
  | {readonly step: 'server-ready'; readonly product: string; readonly ms: number};

export type ServerInputs = {
  readonly env: NodeJS.ProcessEnv;
  readonly paths: TrainerPaths;
  readonly spawner: Spawner;
  /** Its own, right in the folder of the host's run; not there yet. */
  readonly folder: string;
  /** The folder that its output goes to. */
  readonly logs: string;
  readonly signal: AbortSignal;
  readonly tell: (event: ServerEvent) => void;
  /** Settings beyond the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** What a server is laid out with. */
export type Laying<T> = {
  /** What was installed. */
  readonly installed: T;
  readonly port: number;
  /** Its name in the run. */
  readonly key: string;
  readonly log: string;
};

type Ways<T> = {
  readonly name: string;
  readonly install: () => Promise<T>;
  /** Makes its files. */
  readonly lay: (laying: Laying<T>) => Promise<ServerSpec>;
};

type Started = {
  readonly port: number;
  readonly process: ServerProcess;
  readonly signal: AbortSignal;
  /** Gives back what it had of the machine. */
  readonly end: () => Promise<void>;
};

const startWithin = 60_000;
let count = 0;

/** Installs, lays out and starts one; resolves when it takes work. Throws a TrainerError when the user can help. */
export async function startServer<T>(
  {spawner, folder, logs, signal, tell}: ServerInputs,
  {name, install, lay}: Ways<T>,
): Promise<Started> {
  const began = performance.now();
  const installed = await install();
  tell({step: 'server-starting', product: name});
  const claim = await claimPorts(1);
  const end = async (): Promise<void> => {
    claim[Symbol.dispose]();
    await removePlace(folder, spawner.runId);
  };
  try {
    await mkdir(logs, {recursive: true});
    const [port = 0] = claim.ports;
    count += 1;
    const key = `${name.toLowerCase()}-${count}`;
    const log = join(logs, `${key}.log`);
    const process = new ServerProcess(await lay({installed, port, key, log}), spawner);
    await process.start(startWithin, signal);
    const ms = Math.round(performance.now() - began);
    tell({step: 'server-ready', product: name, ms});
    return {port, process, signal, end};
  } catch (error) {
    await end();
    throw error;
  }
}

export class OwnServer implements AsyncDisposable {
  readonly port: number;
  readonly #process: ServerProcess;
  readonly #signal: AbortSignal;
  readonly #end: () => Promise<void>;

  constructor({port, process, signal, end}: Started) {
    this.port = port;
    this.#process = process;
    this.#signal = signal;
    this.#end = end;
  }

  /** Of its first process; null when it does not run. */
  get pid(): number | null {
    return this.#process.pid;
  }

  get state(): ServerProcess['state'] {
    return this.#process.state;
  }

  /** SIGKILL for all of it at once; resolves when nothing is left of it but its data. */
  async kill(): Promise<void> {
    await this.#process.kill();
  }

  /** All of it stands still, and its connections stay open. */
  async pause(): Promise<void> {
    await this.#process.pause();
  }

  async resume(): Promise<void> {
    await this.#process.resume();
  }

  /** Starts it again on its data, after a kill; resolves when it takes work. */
  async restart(within: number): Promise<void> {
    await this.#process.start(within, this.#signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process[Symbol.asyncDispose]();
    await this.#end();
  }
}
