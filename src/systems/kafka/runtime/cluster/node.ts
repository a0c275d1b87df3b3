import {readFile} from 'node:fs/promises';
import {until} from '../../../../machine/waiting.js';
import {isStopped} from '../../../../machine/processes/processes.js';
import type {BrokerState} from '../../evidence/xray/replicas.js';
import {jvmEnvironment} from '../../../../machine/java/environment.js';
import type {Spawner} from '../../../../machine/guard/spawner.js';
import type {Subprocess} from '../../../../machine/guard/subprocess.js';
import {DiskFull} from './disk-full.js';

export type NodeCommand = {
  readonly id: number;
  readonly java: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly output: string;
};

/** One JVM of the cluster, which may be started again after it died. */
export class Node {
  readonly id: number;
  readonly output: string;
  readonly diskFull: DiskFull;
  readonly #command: NodeCommand;
  readonly #spawner: Spawner;
  #process: Subprocess | null = null;
  #starts = 0;
  #paused = false;
  #mayBeBehind = false;
  #expectedToDie = false;

  constructor(command: NodeCommand, spawner: Spawner) {
    this.id = command.id;
    this.output = command.output;
    this.diskFull = new DiskFull(command.output);
    this.#command = command;
    this.#spawner = spawner;
  }

  /** False after a pause until `hasNews` says so: it still believes what was true before, and says so. */
  async isAwake(hasNews: () => Promise<boolean>): Promise<boolean> {
    if (this.#mayBeBehind) this.#mayBeBehind = !(await hasNews());
    return !this.#mayBeBehind;
  }

  get pid(): number | null {
    return this.#process?.alive === true ? this.#process.pid : null;
  }

  get state(): BrokerState {
    if (this.#process?.alive !== true) return 'dead';
    return this.#paused ? 'paused' : 'running';
  }

  /** True when it died and nobody here had asked for that. */
  get diedByItself(): boolean {
    return this.#process !== null && !this.#process.alive && !this.#expectedToDie;
  }

  async start(): Promise<void> {
    this.#starts += 1;
    const started = await this.#spawner.spawn({
      key: `node-${this.id}#${this.#starts}`,
      command: this.#command.java,
      args: this.#command.args,
      cwd: this.#command.cwd,
      env: jvmEnvironment(process.env),
      output: {kind: 'log', file: this.output},
    });
    this.#process = started;
    this.#paused = false;
    this.#mayBeBehind = false;
    this.#expectedToDie = false;
  }

  /** SIGKILL; resolves when the process is gone. */
  async crash(): Promise<void> {
    this.#expectedToDie = true;
    this.#process?.signal('SIGKILL');
    await this.#process?.exited;
  }

  /** SIGTERM: an orderly shutdown. Resolves when the process is gone. */
  async stop(): Promise<void> {
    this.#expectedToDie = true;
    this.#process?.signal('SIGTERM');
    await this.#process?.exited;
  }

  /** SIGSTOP; resolves when the system says that it has stopped. */
  async pause(signal?: AbortSignal): Promise<void> {
    const pid = this.pid;
    if (pid === null) return;
    this.#process?.signal('SIGSTOP');
    this.#paused = true;
    await until('broker-stopped', async () => isStopped(pid), {
      within: 5000,
      every: 2,
      facts: {broker: this.id},
      ...(signal ? {signal} : {}),
    });
  }

  resume(): void {
    this.#mayBeBehind ||= this.#paused;
    this.#process?.signal('SIGCONT');
    this.#paused = false;
  }

  /** The last lines that it wrote, for an explanation. */
  async lastLines(count = 8): Promise<string> {
    const text = await readFile(this.output, 'utf8').catch(() => '');
    return text
      .trimEnd()
      .split('\n')
      .filter((line) => !line.includes('[cds]'))
      .slice(-count)
      .join('\n');
  }
}
