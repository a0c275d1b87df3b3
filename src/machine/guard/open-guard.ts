import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {TrainerError} from '../../errors.js';
import {findByMarker, killIdentified} from '../processes/processes.js';
import {withTimeout} from '../waiting.js';
import {type Followed, type Subprocess, followSubprocess} from './subprocess.js';
import {type FromGuard, type SpawnSpec, type ToGuard, markerOf} from './protocol.js';
import type {Spawner} from './spawner.js';

export type Guard = Spawner & {
  readonly pid: number;
  /** Resolves when the guard is gone without having been asked to go. */
  readonly lost: Promise<void>;
  /** Kills all that is left of the run, and the guard. */
  [Symbol.asyncDispose](): Promise<void>;
};

/**
 * Starts the guard of a run. `entry` is its program, `registry` the file in which it notes what it
 * started. In a session of its own: a Ctrl-C in the terminal is the command's business, not its.
 */
export async function openGuard(options: {
  readonly entry: string;
  readonly execArgv?: readonly string[];
  readonly registry: string;
  readonly runId: string;
}): Promise<Guard> {
  const child = fork(options.entry, [options.registry, markerOf(options.runId)], {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...(options.execArgv ? {execArgv: [...options.execArgv]} : {}),
  });
  const ended = once(child, 'exit').then(() => {
    throw new TrainerError('environment', 'guard-ended-at-once');
  });
  ended.catch(() => undefined);
  const ready = Promise.race([once(child, 'message'), ended]);
  await withTimeout('guard-start', ready, 20_000);
  return new GuardClient(child, options.runId);
}

class GuardClient implements Guard {
  readonly runId: string;
  readonly lost: Promise<void>;
  readonly #child: ChildProcess;
  readonly #entries = new Map<string, Followed>();
  readonly #starting = new Map<string, (outcome: Subprocess | Error) => void>();
  #closing = false;

  constructor(child: ChildProcess, runId: string) {
    this.#child = child;
    this.runId = runId;
    child.on('message', (message: FromGuard) => {
      this.#hear(message);
    });
    child.on('error', () => undefined);
    this.lost = new Promise((resolve) => {
      child.on('exit', () => {
        this.#endAll();
        if (!this.#closing) resolve();
      });
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async spawn(spec: SpawnSpec): Promise<Subprocess> {
    const answer = new Promise<Subprocess | Error>((resolve) => {
      this.#starting.set(spec.key, resolve);
    });
    this.#send({op: 'spawn', spec});
    if (!this.#child.connected) this.#endAll();
    // It may have exited again before this goes on: what came with the answer is kept, not looked up.
    const outcome = await withTimeout(`${spec.key}-start`, answer, 20_000);
    if (outcome instanceof Error)
      throw new Error(`${spec.command} could not be started: ${outcome.message}`);
    return outcome;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing = true;
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const gone = once(this.#child, 'exit');
      if (this.#child.connected) this.#child.disconnect();
      await withTimeout('guard-end', gone, 3000).catch(() => this.#child.kill('SIGKILL'));
    }
    await killMarked(this.runId);
  }

  #send(message: ToGuard): void {
    if (this.#child.connected) this.#child.send(message);
  }

  #hear(message: FromGuard): void {
    if (message.event === 'ready') return;
    if (message.event === 'spawned') {
      const entry = followSubprocess(message.key, message.pid, (order) => {
        this.#send(order);
      });
      this.#entries.set(message.key, entry);
      this.#answer(message.key, entry.process);
      return;
    }
    if (message.event === 'failed') {
      this.#answer(message.key, new Error(message.message));
      return;
    }
    this.#entries.get(message.key)?.hear(message);
    if (message.event === 'exited') this.#entries.delete(message.key);
  }

  #answer(key: string, outcome: Subprocess | Error): void {
    this.#starting.get(key)?.(outcome);
    this.#starting.delete(key);
  }

  #endAll(): void {
    for (const [key, entry] of this.#entries)
      entry.hear({event: 'exited', key, code: null, signal: 'SIGKILL'});
    this.#entries.clear();
    for (const resolve of this.#starting.values())
      resolve(new Error('the guard is gone'));
    this.#starting.clear();
  }
}

/** Kills every process that carries the run's marker; returns how many there were. */
export async function killMarked(runId: string): Promise<number> {
  const left = await findByMarker(markerOf(runId));
  const killed = await Promise.all(left.map(killIdentified));
  return killed.filter(Boolean).length;
}
