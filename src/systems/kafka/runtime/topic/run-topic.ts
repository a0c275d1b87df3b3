/** The topic of one run: fresh, with its own name, gone when the run is over. */
import {
  type Admin,
  AssignerProtocol,
  type ConfigResourceTypes,
  type Kafka,
} from 'kafkajs';
import type {PartitionState, ReadableNow, TopicPort, TopicReading} from '../ports.js';
import {until} from '../../../../machine/waiting.js';
import {toolClient} from '../clients.js';
import type {Cluster} from '../cluster/cluster.js';
import {newerOf} from '../cluster/newest-metadata.js';
import {isCleaned} from '../disk/cleaned.js';
import {fetchCommitted} from '../wire/fetch.js';
import {createTopics, type NewTopic, untilUsable} from './create-topic.js';
import {type FurtherTopicSpec, readFurther} from './further-topics.js';
import {FurtherWitness} from './further-witness.js';
import {readToTail} from './reader.js';
import {namedIn, tailIdOf} from './order-id.js';
import {storedIn} from './stored.js';
import {type Tail, writeTails} from './tail.js';
import {Witness} from './witness.js';

export type TopicSpec = NewTopic & {
  readonly group: string;
  /** Topics that are made and deleted with it. */
  readonly further?: readonly FurtherTopicSpec[];
};

/** Kafka protocol guide, "DescribeConfigs": the resource is a topic. */
const topicResource = 2 as unknown as ConfigResourceTypes;

type Position = {readonly partition: number; readonly offset: number};

const offsetsTopic = '__consumer_offsets';

export class RunTopic implements TopicPort, AsyncDisposable {
  readonly #cluster: Cluster;
  #spec: TopicSpec;
  readonly #signal: AbortSignal;
  readonly #kafka: Kafka;
  readonly #admin: Admin;
  readonly #witness: Witness;
  readonly #further: FurtherWitness;
  #states: readonly PartitionState[] = [];
  #tails: readonly Tail[] = [];

  constructor(cluster: Cluster, spec: TopicSpec, signal: AbortSignal) {
    this.#cluster = cluster;
    this.#spec = spec;
    this.#signal = signal;
    this.#kafka = toolClient(cluster.bootstrap);
    this.#admin = this.#kafka.admin();
    this.#witness = new Witness(cluster, spec.name, spec.partitions);
    this.#further = new FurtherWitness(cluster, spec.further ?? []);
  }

  get #all(): string[] {
    return [this.#spec, ...(this.#spec.further ?? [])].map(({name}) => name);
  }

  get group(): string {
    return this.#spec.group;
  }

  get names(): Readonly<Record<string, string>> {
    const {name, further = []} = this.#spec;
    return Object.fromEntries([
      ['orders', name],
      ...further.map((topic) => [topic.shopName, topic.name] as const),
    ]);
  }

  get tailIds(): readonly string[] {
    return Array.from({length: this.#spec.partitions}, (_, index) => tailIdOf(index));
  }

  async create(): Promise<void> {
    await this.#admin.connect();
    const specs = [this.#spec, ...(this.#spec.further ?? [])];
    const where = {admin: this.#admin, cluster: this.#cluster};
    try {
      await createTopics(where, specs, this.#signal);
    } catch (error) {
      await this.#cluster.checkAlive();
      throw error;
    }
  }

  async partitions(ask?: number): Promise<readonly PartitionState[] | null> {
    const seen = await this.#cluster.metadata(this.#all, {
      signal: this.#signal,
      ...(ask === undefined ? {} : {ask}),
    });
    this.#further.hear(seen?.topics);
    const told = seen?.topics.get(this.#spec.name);
    if (!told) return null;
    const states = [...told].sort((a, b) => a.partition - b.partition);
    this.#states = newerOf(this.#states, states);
    return ask === undefined ? this.#states : states;
  }

  async look() {
    await this.#cluster.checkAlive();
    const [eligible] = await Promise.all([
      this.#cluster.eligible(this.#spec.name),
      this.partitions(),
    ]);
    const states = this.#states.map((state) => ({
      ...state,
      elr: eligible.get(state.partition),
    }));
    const [seen, further] = await Promise.all([
      this.#witness.look(states),
      this.#further.look(),
    ]);
    return {...seen, ...(further.length > 0 ? {further} : {})};
  }

  async readNow(): Promise<readonly ReadableNow[]> {
    return (await this.#fetchAll()).map(({partition, read}) => ({
      partition,
      end: read?.end ?? null,
      records: namedIn(read?.records ?? []),
    }));
  }

  /** Each partition as its leader gives it to a consumer; null: nobody answers. */
  async #fetchAll() {
    const states = (await this.partitions()) ?? [];
    return Promise.all(
      states.map(async ({partition, leader}) => {
        const port = this.#cluster.wiring.ports.client[leader ?? -1];
        const spot = {topic: this.#spec.name, partition};
        const read =
          port === undefined ? null : await fetchCommitted(port, spot).catch(() => null);
        return {partition, read};
      }),
    );
  }

  async largestBatch(): Promise<number> {
    const {resources} = await this.#admin.describeConfigs({
      includeSynonyms: false,
      resources: [
        {
          type: topicResource,
          name: this.#spec.name,
          configNames: ['max.message.bytes'],
        },
      ],
    });
    return Number(resources[0]?.configEntries[0]?.configValue);
  }

  async storedIn(furtherTopic: string | null): Promise<readonly string[]> {
    const {further = []} = this.#spec;
    const topic = further.find(({shopName}) => shopName === furtherTopic);
    return storedIn(this.#cluster, topic ?? this.#spec);
  }

  async electUnclean(): Promise<void> {
    const states = (await this.partitions()) ?? [];
    for (const {partition, leader} of states)
      if (leader === null) await this.#cluster.electUnclean(this.#spec.name, partition);
  }

  async writeTail(): Promise<readonly Tail[]> {
    this.#tails = await writeTails(this.#kafka, this.#spec);
    return this.#tails;
  }

  async readAll(within: number) {
    const reading = await readToTail(this.#kafka, this.#spec.name, {
      tails: this.#tails,
      within,
      signal: this.#signal,
    });
    const fetched = await this.#fetchAll();
    return {
      ...reading,
      partitions: reading.partitions.map((one) => {
        const same = fetched.find(({partition}) => partition === one.partition);
        const undone = namedIn(same?.read?.undone ?? []);
        return undone.length > 0 ? {...one, undone} : one;
      }),
    };
  }

  async readFurther(shopName: string, within: number): Promise<TopicReading> {
    return readFurther(
      {kafka: this.#kafka, cluster: this.#cluster},
      this.#furtherTopic(shopName),
      {within, signal: this.#signal},
    );
  }

  /** Programs may have groups of their own for such a topic; they are named after that of the run. */
  async committedIn(shopName: string): Promise<readonly Position[]> {
    const {name} = this.#furtherTopic(shopName);
    const {groups} = await this.#admin.listGroups();
    const ours = groups.filter(({groupId}) => groupId.startsWith(this.#spec.group));
    const furthest = new Map<number, number>();
    for (const {groupId} of ours)
      for (const {partition, offset} of await this.#committedBy(groupId, name))
        furthest.set(partition, Math.max(offset, furthest.get(partition) ?? 0));
    return [...furthest].map(([partition, offset]) => ({partition, offset}));
  }

  #furtherTopic(shopName: string): FurtherTopicSpec {
    const topic = this.#spec.further?.find((one) => one.shopName === shopName);
    if (!topic) throw new Error(`the run has no topic ${shopName}`);
    return topic;
  }

  async committed(): Promise<readonly Position[]> {
    return this.#committedBy(this.#spec.group, this.#spec.name);
  }

  async #committedBy(group: string, name: string): Promise<readonly Position[]> {
    // The group's coordinator may be at its first steps, or have moved: kafkajs does not ask again here.
    const [answer] = await until(
      'group-coordinator',
      async () =>
        this.#admin
          .fetchOffsets({groupId: group, topics: [name]})
          .catch((error: unknown) => {
            if ((error as {retriable?: boolean}).retriable === true) return null;
            throw error;
          }),
      {within: 15_000, signal: this.#signal},
    );
    return (answer?.partitions ?? [])
      .map(({partition, offset}) => ({partition, offset: Number(offset)}))
      .filter(({offset}) => offset >= 0);
  }

  async addPartitions(total: number): Promise<void> {
    const topic = this.#spec.name;
    await this.#admin.createPartitions({topicPartitions: [{topic, count: total}]});
    this.#spec = {...this.#spec, partitions: total};
    await untilUsable(this.#cluster, [this.#spec], this.#signal);
    this.#witness.widen(total);
  }

  async assigned(): Promise<readonly number[] | null> {
    const {group, name} = this.#spec;
    const {groups} = await this.#admin.describeGroups([group]);
    const [found] = groups;
    if (found?.state !== 'Stable') return null;
    return found.members.flatMap(
      ({memberAssignment}) =>
        AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[name] ??
        [],
    );
  }

  async uncleaned(): Promise<number> {
    const {name, partitions, settings} = this.#spec;
    if (settings['cleanup.policy']?.includes('compact') !== true) return 0;
    const states = this.#states.slice(0, partitions);
    const all = states.flatMap(({partition, isr}) =>
      isr.map(async (broker) =>
        isCleaned(this.#cluster.layout.logDir(broker), {topic: name, partition}),
      ),
    );
    return (await Promise.all(all)).filter((is) => !is).length;
  }

  async coordinator(): Promise<number | null> {
    // Our clusters have one partition of it.
    const {topics} = await this.#admin
      .fetchTopicMetadata({topics: [offsetsTopic]})
      .catch(() => ({topics: []}));
    const leader = topics[0]?.partitions[0]?.leader ?? -1;
    return leader < 0 ? null : leader;
  }

  /** Deletes topics and group, so that the next run finds the cluster as it was. */
  async remove(): Promise<void> {
    await this.#admin.deleteTopics({topics: this.#all});
    await this.#admin.deleteGroups([this.#spec.group]).catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#admin.disconnect().catch(() => undefined);
  }
}
