/** Everything that a lab host owns: its run folder, its guard, and the cluster while there is one. */
import {mkdir, readdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {TrainerError} from '../../errors.js';
import {WaitTimeout} from '../../machine/waiting.js';
import {packageRoot} from '../../machine/package-root.js';
import type {TrainerPaths} from '../../machine/paths.js';
import {Cluster} from '../../systems/kafka/runtime/cluster/cluster.js';
import {prepare} from '../../systems/kafka/runtime/cluster/prepared.js';
import {type Guard, openGuard} from '../../machine/guard/open-guard.js';
import {heal} from '../../systems/kafka/runtime/heal.js';
import {installKafka} from '../../systems/kafka/runtime/installation/install.js';
import {javaForKafka} from '../../systems/kafka/runtime/installation/lock.js';
import {findJava} from '../../machine/java/java.js';
import {claimRun, sweepLeftovers} from '../../machine/processes/orphans.js';
import type {Progress} from './protocol.js';

/** Of so many clusters the output is kept, for whoever looks into a failure. */
const keptLogs = 8;

export class HostSession implements AsyncDisposable {
  readonly runId: string;
  readonly folder: string;
  readonly paths: TrainerPaths;
  readonly guard: Guard;
  readonly #tell: (progress: Progress) => void;
  #cluster: Cluster | null = null;
  #clusters = 0;
  #settings = '';

  private constructor(parts: {
    runId: string;
    folder: string;
    paths: TrainerPaths;
    guard: Guard;
    tell: (progress: Progress) => void;
  }) {
    this.runId = parts.runId;
    this.folder = parts.folder;
    this.paths = parts.paths;
    this.guard = parts.guard;
    this.#tell = parts.tell;
  }

  /** Sweeps what dead runs left, then opens a run folder with its guard. */
  static async open(
    paths: TrainerPaths,
    runId: string,
    tell: (progress: Progress) => void,
  ): Promise<HostSession> {
    const folder = join(paths.state.runs, runId);
    await mkdir(folder, {recursive: true});
    await claimRun(folder, runId);
    const guard = await openGuard({
      entry: programEntry('guard'),
      registry: join(folder, 'processes.jsonl'),
      runId,
    });
    await sweepLeftovers(paths.state.runs);
    await keepNewest(paths.state.logs, keptLogs);
    return new HostSession({runId, folder, paths, guard, tell});
  }

  /** The cluster, started if there is none or if it has other broker settings. `direct`: without links. */
  async cluster(
    signal: AbortSignal,
    settings: Readonly<Record<string, string>> = {},
    {direct = false} = {},
  ): Promise<Cluster> {
    const wanted = JSON.stringify({settings, direct});
    if (this.#cluster && this.#settings === wanted) return this.#cluster;
    const began = performance.now();
    await this.dropCluster();
    const cluster = await this.#start(signal, {settings, direct});
    this.#cluster = cluster;
    this.#settings = wanted;
    this.#tell({step: 'ready', ms: Math.round(performance.now() - began)});
    return cluster;
  }

  /** Undoes every fault; a cluster that does not come back whole is given up, and the next one is built anew. */
  async settle(signal: AbortSignal): Promise<void> {
    if (!this.#cluster) return;
    try {
      await heal(this.#cluster, {within: 15_000, signal});
    } catch (error) {
      await this.dropCluster();
      if (!isOfTheMachine(error)) throw error;
    }
  }

  async dropCluster(): Promise<void> {
    const cluster = this.#cluster;
    this.#cluster = null;
    if (!cluster) return;
    await cluster[Symbol.asyncDispose]();
    await rm(cluster.layout.folder, {recursive: true, force: true});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.dropCluster();
    await this.guard[Symbol.asyncDispose]();
    await rm(this.folder, {recursive: true, force: true});
  }

  async #start(
    signal: AbortSignal,
    chosen: {
      readonly settings: Readonly<Record<string, string>>;
      readonly direct: boolean;
    },
  ): Promise<Cluster> {
    const {env} = process;
    let totalBytes = 0;
    const [installation, java] = await Promise.all([
      installKafka({
        env,
        paths: this.paths,
        signal,
        onProgress: (step) => {
          if (step.kind === 'start') totalBytes = step.bytes;
          if (step.kind === 'progress')
            this.#tell({
              step: 'jars',
              doneBytes: step.doneBytes,
              totalBytes: step.totalBytes,
            });
          if (step.kind === 'refused')
            this.#tell({step: 'jar-refused', file: step.file, why: step.why});
          if (step.kind === 'done' && totalBytes > 0)
            this.#tell({step: 'jars', doneBytes: totalBytes, totalBytes});
        },
      }),
      findJava(env, javaForKafka, {signal}),
    ]);
    const prepared = await prepare({
      installation,
      java,
      spawner: this.guard,
      folder: this.paths.cache.prepared,
      signal,
      onMaking: () => {
        this.#tell({step: 'preparing'});
      },
    });
    this.#clusters += 1;
    this.#tell({step: 'starting', why: this.#clusters === 1 ? 'first' : 'rebuild'});
    return Cluster.start({
      installation,
      java,
      prepared,
      spawner: this.guard,
      folder: join(this.folder, `cluster-${this.#clusters}`),
      logs: join(this.paths.state.logs, `${Date.now()}-${this.runId}-${this.#clusters}`),
      signal,
      ...chosen,
    });
  }
}

/** It took too long, or a broker died: nothing that a new cluster would not mend. */
const isOfTheMachine = (error: unknown): boolean =>
  error instanceof WaitTimeout ||
  (error instanceof TrainerError && error.code === 'environment');

/** Names begin with the time, so the newest sort last. */
async function keepNewest(folder: string, count: number): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).sort();
  for (const name of names.slice(0, -count))
    await rm(join(folder, name), {recursive: true, force: true});
}

/** One of our programs: bundled next to the host's. */
export function programEntry(name: 'guard' | 'price-load'): string {
  return fileURLToPath(new URL(`file://${join(packageRoot(), 'dist', `${name}.js`)}`));
}
