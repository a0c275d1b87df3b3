/** A server that is one process, perhaps with children: killed, paused and started again as a whole. */
import {readFile} from 'node:fs/promises';
import {type ErrorCode, TrainerError} from '../../errors.js';
import type {SpawnSpec} from '../guard/protocol.js';
import type {Spawner} from '../guard/spawner.js';
import type {Subprocess} from '../guard/subprocess.js';
import type {ProcessIdentity} from '../processes/process-identity.js';
import {
  findByMarker,
  isStopped,
  killIdentified,
  signalIdentified,
} from '../processes/processes.js';
import {until, WaitTimeout, withTimeout} from '../waiting.js';

export type ServerSpec = Omit<SpawnSpec, 'output'> & {
  /** As sentences name it. */
  readonly product: string;
  /** An argument of it and of its children ends in this, and of nobody else's. */
  readonly marker: string;
  /** The file that it and its children say all into. */
  readonly log: string;
  /** The signal by which it ends in good order. */
  readonly endsBy: NodeJS.Signals;
  /** Whether the process with this pid takes work. */
  readonly isReady: (pid: number) => Promise<boolean>;
};

const endWithin = 2000;

export class ServerProcess implements AsyncDisposable {
  readonly #spec: ServerSpec;
  readonly #spawner: Spawner;
  #process: Subprocess | null = null;
  #starts = 0;
  #paused = false;

  constructor(spec: ServerSpec, spawner: Spawner) {
    this.#spec = spec;
    this.#spawner = spawner;
  }

  /** Of the first process; null when it does not run. */
  get pid(): number | null {
    return this.#process?.alive === true ? this.#process.pid : null;
  }

  get state(): 'running' | 'paused' | 'dead' {
    if (this.pid === null) return 'dead';
    return this.#paused ? 'paused' : 'running';
  }

  /** Starts it, for the first time or again; resolves when it takes work. Throws a TrainerError with its last words. */
  async start(within: number, signal: AbortSignal): Promise<void> {
    if (this.pid !== null) throw new Error(`${this.#spec.key} runs already`);
    this.#starts += 1;
    const started = await this.#spawn();
    this.#process = started;
    this.#paused = false;
    try {
      await until(
        'server-ready',
        async () => {
          if (!started.alive) throw await this.#trouble('server-ended');
          return this.#spec.isReady(started.pid);
        },
        {within, every: 10, signal},
      );
    } catch (error) {
      await this.kill();
      if (!(error instanceof WaitTimeout)) throw error;
      throw (await this.#trouble('server-not-ready', within)).because(error);
    }
  }

  /** SIGKILL for it and for its children; resolves when none is left. */
  async kill(): Promise<void> {
    this.#process?.signal('SIGKILL');
    await this.#process?.exited;
    await until('server-gone', async () => this.#killChildren(), {
      within: 5000,
      every: 5,
    });
  }

  /** SIGSTOP for it and for its children; resolves when all stand still. */
  async pause(): Promise<void> {
    const {pid} = this;
    if (pid === null) return;
    this.#process?.signal('SIGSTOP');
    this.#paused = true;
    // First the one that starts the others.
    const waiting = {within: 5000, every: 2};
    await until('server-stopped', async () => isStopped(pid), waiting);
    for (const child of await this.#children()) {
      await signalIdentified(child, 'SIGSTOP');
      await until('server-stopped', async () => isStopped(child.pid), waiting);
    }
  }

  async resume(): Promise<void> {
    for (const child of await this.#children()) await signalIdentified(child, 'SIGCONT');
    this.#process?.signal('SIGCONT');
    this.#paused = false;
  }

  /** Ends it in good order, or else by SIGKILL. */
  async [Symbol.asyncDispose](): Promise<void> {
    const running = this.#process;
    if (running?.alive === true && !this.#paused) {
      running.signal(this.#spec.endsBy);
      await withTimeout('server-gone', running.exited, endWithin).catch(() => undefined);
    }
    await this.kill();
  }

  async #spawn(): Promise<Subprocess> {
    const {key, command, args, cwd, env, user, log, product} = this.#spec;
    return spawnFor(product, this.#spawner, {
      key: `${key}#${this.#starts}`,
      ...{command, args, cwd, env},
      ...(user ? {user} : {}),
      output: {kind: 'log', file: log},
    });
  }

  async #children(): Promise<readonly ProcessIdentity[]> {
    const all = await findByMarker(this.#spec.marker);
    return all.filter(({pid}) => pid !== this.pid);
  }

  /** Whether there was none any more. */
  async #killChildren(): Promise<boolean> {
    const children = await this.#children();
    for (const child of children) await killIdentified(child);
    return children.length === 0;
  }

  async #trouble(what: string, ms = 0): Promise<TrainerError> {
    const {product, log} = this.#spec;
    const facts = {product, ms, log, said: await lastLinesOf(log)};
    return new TrainerError('environment' satisfies ErrorCode, what, facts);
  }
}

/** Starts a program of a server. Throws a TrainerError when the system does not let it. */
async function spawnFor(
  product: string,
  spawner: Spawner,
  spec: SpawnSpec,
): Promise<Subprocess> {
  return spawner.spawn(spec).catch((error: unknown) => {
    const facts = {product, said: error instanceof Error ? error.message : String(error)};
    throw new TrainerError('environment', 'server-not-started', facts).because(error);
  });
}

/** Runs a program that prepares a server to its end. False when it says that it did not succeed. */
export async function runTool(
  product: string,
  spawner: Spawner,
  {spec, within, signal}: {spec: SpawnSpec; within: number; signal: AbortSignal},
): Promise<boolean> {
  const tool = await spawnFor(product, spawner, spec);
  try {
    const hasEnded = (): Promise<boolean> => Promise.resolve(!tool.alive);
    await until('server-prepared', hasEnded, {within, every: 10, signal});
  } catch (error) {
    tool.signal('SIGKILL');
    await tool.exited;
    throw error;
  }
  return (await tool.exited).code === 0;
}

/** Not a frame of Java's stack traces: many of them hide the reason. */
const isTold = (line: string): boolean => !/^\s+(at|\.\.\.) /.test(line);

/** The last lines of a log, for an explanation. */
export async function lastLinesOf(log: string, count = 8): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const lines = text.trimEnd().split('\n');
  return lines.filter(isTold).slice(-count).join('\n');
}
