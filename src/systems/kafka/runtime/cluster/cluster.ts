/** A real Kafka cluster on loopback: one controller and three brokers, each a JVM of its own. */
import {randomBytes} from 'node:crypto';
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {until, WaitTimeout} from '../../../../machine/waiting.js';
import {askMetadata, type ClusterMetadata} from '../wire/metadata.js';
import {electUnclean} from '../wire/elect-unclean.js';
import {askTopicPartitions} from '../wire/topic-partitions.js';
import {type Answer, knowsLeaders, newestMetadata} from './newest-metadata.js';
import {hasNews} from './has-news.js';
import {behindClosedDoors} from './open-doors.js';
import {brokerIds, layoutOf, type Layout} from './layout.js';
import {type ClusterInputs, layNodes} from './lay-nodes.js';
import type {Node} from './node.js';
import {Wiring} from './wiring.js';
import {kafkaTrouble} from '../trouble.js';

const startWithin = 60_000;

type AskOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly within?: number;
  readonly ask?: number;
};

export class Cluster implements AsyncDisposable {
  /** Of Kafka, as the installed jars have it. */
  readonly version: string;
  readonly layout: Layout;
  readonly wiring: Wiring;
  readonly #nodes: readonly Node[];
  readonly #template: string;

  private constructor(parts: {
    version: string;
    layout: Layout;
    wiring: Wiring;
    nodes: readonly Node[];
    template: string;
  }) {
    this.version = parts.version;
    this.layout = parts.layout;
    this.wiring = parts.wiring;
    this.#nodes = parts.nodes;
    this.#template = parts.template;
  }

  /** Starts the four JVMs; resolves when three brokers are registered with the controller. */
  static async start(inputs: ClusterInputs): Promise<Cluster> {
    const layout = layoutOf(inputs.folder, inputs.logs);
    await rm(layout.folder, {recursive: true, force: true});
    await mkdir(layout.folder, {recursive: true});
    await mkdir(layout.logs, {recursive: true});
    const wiring = await Wiring.open({direct: inputs.direct === true});
    const nodes = await layNodes(inputs, layout, wiring);
    const cluster = new Cluster({
      version: inputs.installation.version,
      layout,
      wiring,
      nodes,
      template: inputs.prepared.template,
    });
    try {
      await Promise.all(nodes.map(async (node) => node.start()));
      await cluster.registered(brokerIds.length, startWithin, inputs.signal);
    } catch (error) {
      await cluster[Symbol.asyncDispose]();
      throw error;
    }
    return cluster;
  }

  get bootstrap(): readonly string[] {
    return this.wiring.bootstrap;
  }

  get brokers(): readonly Node[] {
    return this.#nodes.filter(({id}) => id !== 0);
  }

  get controller(): Node {
    return this.node(0);
  }

  node(id: number): Node {
    const node = this.#nodes.find((one) => one.id === id);
    if (!node) throw new Error(`no node ${id}`);
    return node;
  }

  /** Waits until so many brokers are registered and open for all clients. Throws with the last lines of a node that died, or of one that is missing. */
  async registered(count: number, within: number, signal: AbortSignal): Promise<void> {
    let ready: readonly number[] = [];
    try {
      await until(
        'brokers-ready',
        async () => {
          await this.checkAlive();
          const seen = await this.metadata([], {signal, within: 500});
          const able = (await this.#able()).map(({id}) => id);
          const closed = await behindClosedDoors(able, this.wiring.ports, 500);
          ready = (seen?.brokers ?? []).filter((id) => !closed.includes(id));
          return closed.length === 0 && ready.length >= count;
        },
        {within, signal, every: 25},
      );
    } catch (error) {
      if (!(error instanceof WaitTimeout)) throw error;
      const missing = this.brokers.find(({id}) => !ready.includes(id)) ?? this.controller;
      const facts = {
        ...{node: missing.id, ms: within, count},
        ...(await lastWordsOf(missing)),
      };
      throw kafkaTrouble('environment', 'not-ready', facts).because(error);
    }
  }

  /**
   * What the brokers that run and are not cut off know, put together: one that was away may still
   * believe what was true before, so the newest word on each partition counts. Null when none answers.
   */
  async metadata(
    topics: readonly string[] | null,
    options: AskOptions = {},
  ): Promise<ClusterMetadata | null> {
    const {ask} = options;
    const able = ask === undefined ? await this.#able() : [this.node(ask)];
    return newestMetadata((await this.#ask(able, topics, options)).filter(isAnswer));
  }

  /**
   * Whether every broker whose word counts knows who leads each of so many partitions. A client may
   * ask any of them, and one that has not heard of a new topic says that there is none.
   */
  async everyoneKnows(
    topic: string,
    partitions: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const answers = await this.#ask(await this.#able(), [topic], {signal});
    return answers.every(
      (one) => one !== null && knowsLeaders(one.answer, topic, partitions),
    );
  }

  async #ask(
    brokers: readonly Node[],
    topics: readonly string[] | null,
    options: AskOptions,
  ): Promise<readonly (Answer | null)[]> {
    const answers = await Promise.all(
      brokers.map(async ({id}) => {
        const port = this.wiring.ports.client[id] ?? 0;
        return askMetadata(port, topics, options).then(
          (answer) => ({from: id, answer}),
          () => null,
        );
      }),
    );
    options.signal?.throwIfAborted();
    return answers;
  }

  /** The eligible leader replicas (KIP-966) of each partition, as a broker knows them; empty when none answers. */
  async eligible(topic: string): Promise<ReadonlyMap<number, readonly number[]>> {
    const port = await this.#anyPort();
    if (port === null) return new Map();
    const told = await askTopicPartitions(port, topic).catch(() => []);
    return new Map(told.map(({partition, elr}) => [partition, elr]));
  }

  /** Orders an unclean election of a partition. Throws when no broker runs, or nobody can be elected. */
  async electUnclean(topic: string, partition: number): Promise<void> {
    const port = await this.#anyPort();
    if (port === null) throw new Error('no broker runs that could be asked');
    await electUnclean(port, {topic, partition});
  }

  /** Brokers whose word counts: they run, have heard the news, and are not cut off. */
  async #able(): Promise<readonly Node[]> {
    const running = this.brokers.filter(
      ({id, state}) => state === 'running' && !this.wiring.isCutOff(id),
    );
    const awake = await Promise.all(
      running.map(async (node) =>
        node.isAwake(async () => hasNews(this.layout, node.id)),
      ),
    );
    return running.filter((_, index) => awake[index]);
  }

  /** Where one of them listens for clients; null: nobody is able. */
  async #anyPort(): Promise<number | null> {
    const [first] = await this.#able();
    return first ? (this.wiring.ports.client[first.id] ?? null) : null;
  }

  /** Throws when a node died that nobody had killed, or has no room on its disk. */
  async checkAlive(): Promise<void> {
    for (const {id: node, output: log, diskFull} of this.#nodes)
      if (await diskFull.isSaid()) {
        const {folder} = this.layout;
        throw kafkaTrouble('environment', 'disk-full', {node, folder, log});
      }
    const dead = this.#nodes.find(({diedByItself}) => diedByItself);
    if (!dead) return;
    throw kafkaTrouble('environment', 'ended-by-itself', {
      node: dead.id,
      ...(await lastWordsOf(dead)),
    });
  }

  /**
   * Empties a dead broker's disk. `same`: it keeps its identity (directory.id in meta.properties);
   * `new`: it is formatted anew, and the controller can tell (KIP-858).
   */
  async emptyDisk(broker: number, identity: 'same' | 'new'): Promise<void> {
    if (this.node(broker).state !== 'dead')
      throw new Error(`broker ${broker} still uses its disk`);
    const logDir = this.layout.logDir(broker);
    await rm(logDir, {recursive: true, force: true});
    await cp(join(this.#template, `node-${broker}`), logDir, {recursive: true});
    if (identity === 'same') return;
    const meta = join(logDir, 'meta.properties');
    const text = await readFile(meta, 'utf8');
    const id = randomBytes(16).toString('base64url');
    await writeFile(meta, text.replace(/^directory\.id=.*$/m, `directory.id=${id}`));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#nodes.map(async (node) => node.crash()));
    await this.wiring[Symbol.asyncDispose]();
  }
}

const isAnswer = (one: Answer | null): one is Answer => one !== null;

/** Frames of a stack trace, and what the JVM says of its class archive: they would hide the reason. */
const isNoise = (line: string): boolean => /^\s+(at|\.\.\.) |^\[\d{4}-/.test(line);

/** What a node said last, for an explanation. */
async function lastWordsOf(
  node: Node,
): Promise<{readonly said: string; readonly log: string}> {
  const lines = (await node.lastLines(200)).split('\n').filter((line) => !isNoise(line));
  return {said: lines.slice(-8).join('\n'), log: node.output};
}
