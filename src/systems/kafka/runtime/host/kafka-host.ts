/** Kafka as a lab host keeps it: one cluster, started when it is first needed. */
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../../../errors.js';
import type {
  HostedRun,
  HostedSystem,
  Progress,
  RunSetup,
} from '../../../../engine/ports/hosted.js';
import type {Guard} from '../../../../machine/guard/open-guard.js';
import type {Java} from '../../../../machine/java/java.js';
import type {TrainerPaths} from '../../../../machine/paths.js';
import {WaitTimeout} from '../../../../machine/waiting.js';
import {Cluster} from '../cluster/cluster.js';
import {prepare} from '../cluster/prepared.js';
import {heal} from '../heal.js';
import {type Installation, installKafka} from '../installation/install.js';
import {findJavaForKafka} from '../installation/java-for-kafka.js';
import {openKafkaRun} from './kafka-run.js';

/** What Kafka needs of its lab host. */
export type KafkaHostInputs = {
  readonly runId: string;
  /** Of the host's run: what lies in it goes with it. */
  readonly folder: string;
  readonly paths: TrainerPaths;
  readonly guard: Guard;
  readonly tell: (progress: Progress) => void;
};

type Chosen = {
  readonly settings: Readonly<Record<string, string>>;
  readonly direct: boolean;
};

export class KafkaHost implements HostedSystem {
  readonly #host: KafkaHostInputs;
  #cluster: Cluster | null = null;
  #clusters = 0;
  #settings = '';

  constructor(host: KafkaHostInputs) {
    this.#host = host;
  }

  async open(setup: RunSetup): Promise<HostedRun> {
    return openKafkaRun(this, setup);
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
    await this.drop();
    const cluster = await this.#start(signal, {settings, direct});
    this.#cluster = cluster;
    this.#settings = wanted;
    this.#host.tell({step: 'ready', ms: Math.round(performance.now() - began)});
    return cluster;
  }

  async settle(signal: AbortSignal): Promise<void> {
    if (!this.#cluster) return;
    try {
      await heal(this.#cluster, {within: 15_000, signal});
    } catch (error) {
      await this.drop();
      if (!isOfTheMachine(error)) throw error;
    }
  }

  async drop(): Promise<void> {
    const cluster = this.#cluster;
    this.#cluster = null;
    if (!cluster) return;
    await cluster[Symbol.asyncDispose]();
    await rm(cluster.layout.folder, {recursive: true, force: true});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
  }

  /** Kafka as it is installed here, fetched if need be, and the Java for it. */
  async installed(
    signal: AbortSignal,
  ): Promise<{readonly java: Java; readonly installation: Installation}> {
    const {env} = process;
    const {paths, tell} = this.#host;
    // First: nothing is fetched that no Java could run.
    const java = await findJavaForKafka({env, paths, signal});
    const installation = await installKafka({env, paths, signal, onProgress: tell});
    return {java, installation};
  }

  async #start(signal: AbortSignal, chosen: Chosen): Promise<Cluster> {
    const {paths, guard, folder, runId, tell} = this.#host;
    const {java, installation} = await this.installed(signal);
    const prepared = await prepare({
      installation,
      java,
      spawner: guard,
      folder: paths.cache.prepared,
      signal,
      onMaking: () => {
        tell({step: 'preparing'});
      },
    });
    this.#clusters += 1;
    tell({step: 'starting', why: this.#clusters === 1 ? 'first' : 'rebuild'});
    return Cluster.start({
      installation,
      java,
      prepared,
      spawner: guard,
      folder: join(folder, `cluster-${this.#clusters}`),
      logs: join(paths.state.logs, `${Date.now()}-${runId}-${this.#clusters}`),
      signal,
      ...chosen,
    });
  }
}

/** It took too long, or a broker died: nothing that a new cluster would not mend. */
const isOfTheMachine = (error: unknown): boolean =>
  error instanceof WaitTimeout ||
  (error instanceof TrainerError && error.code === 'environment');
