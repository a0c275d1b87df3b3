/** The topic of one run: fresh, with its own name, gone when the run is over. */
import {type Admin, type Kafka, Partitioners} from 'kafkajs';
import {TrainerError} from '../../errors.js';
import {until} from '../../system/waiting.js';
import type {PartitionState, ReadableNow, TopicPort} from '../../lab/ports.js';
import {toolClient} from '../clients.js';
import type {Cluster} from '../cluster/cluster.js';
import {fetchCommitted} from '../wire/fetch.js';
import {readToTail, type Tail} from './reader.js';
import {orderIdOf, tailIdOf} from './order-id.js';
import {Witness} from './witness.js';

export type TopicSpec = {
  readonly name: string;
  readonly group: string;
  readonly partitions: number;
  readonly replicas: number;
  /** What `topic.properties` says. */
  readonly settings: Readonly<Record<string, string>>;
};

export class RunTopic implements TopicPort, AsyncDisposable {
  readonly #cluster: Cluster;
  readonly #spec: TopicSpec;
  readonly #signal: AbortSignal;
  readonly #kafka: Kafka;
  readonly #admin: Admin;
  readonly #witness: Witness;
  #states: readonly PartitionState[] = [];
  #tails: readonly Tail[] = [];

  constructor(cluster: Cluster, spec: TopicSpec, signal: AbortSignal) {
    this.#cluster = cluster;
    this.#spec = spec;
    this.#signal = signal;
    this.#kafka = toolClient(cluster.bootstrap);
    this.#admin = this.#kafka.admin();
    this.#witness = new Witness(cluster, spec.name, spec.partitions);
  }

  get tailIds(): readonly string[] {
    return Array.from({length: this.#spec.partitions}, (_, index) => tailIdOf(index));
  }

  async create(): Promise<void> {
    const {name, partitions, replicas, settings} = this.#spec;
    await this.#admin.connect();
    try {
      await this.#admin.createTopics({
        waitForLeaders: false,
        topics: [
          {
            topic: name,
            numPartitions: partitions,
            replicationFactor: replicas,
            configEntries: Object.entries(settings).map(([key, value]) => ({
              name: key,
              value,
            })),
          },
        ],
      });
    } catch (error) {
      throw explainCreation(error);
    }
    await until(
      'every replica to be in the ISR, and every broker to know of it',
      async () => {
        const states = await this.partitions();
        return (
          states?.length === partitions &&
          states.every(({isr}) => isr.length === replicas) &&
          (await this.#cluster.everyoneKnows(name, partitions, this.#signal))
        );
      },
      {within: 20_000, every: 20, signal: this.#signal},
    );
  }

  async partitions(ask?: number): Promise<readonly PartitionState[] | null> {
    const seen = await this.#cluster.metadata([this.#spec.name], {
      signal: this.#signal,
      ...(ask === undefined ? {} : {ask}),
    });
    const states = seen?.topics.get(this.#spec.name) ?? null;
    if (states) this.#states = [...states].sort((a, b) => a.partition - b.partition);
    return states && this.#states;
  }

  async look() {
    await this.#cluster.checkAlive();
    const [eligible] = await Promise.all([
      this.#cluster.eligible(this.#spec.name),
      this.partitions(),
    ]);
    return this.#witness.look(
      this.#states.map((state) => ({...state, elr: eligible.get(state.partition)})),
    );
  }

  async readNow(): Promise<readonly ReadableNow[]> {
    const states = (await this.partitions()) ?? [];
    return Promise.all(
      states.map(async ({partition, leader}) => {
        const port = leader === null ? null : this.#cluster.wiring.ports.client[leader];
        if (port === null || port === undefined)
          return {partition, end: null, records: []};
        const {end, records} = await fetchCommitted(port, {
          topic: this.#spec.name,
          partition,
        }).catch(() => ({end: null, records: []}));
        return {
          partition,
          end,
          records: records.map(({offset, key, value}) => ({
            offset,
            id: orderIdOf(key, value),
          })),
        };
      }),
    );
  }

  async electUnclean(): Promise<void> {
    const states = (await this.partitions()) ?? [];
    for (const {partition, leader} of states)
      if (leader === null) await this.#cluster.electUnclean(this.#spec.name, partition);
  }

  async writeTail(): Promise<readonly Tail[]> {
    const producer = this.#kafka.producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
    await producer.connect();
    const tails: Tail[] = [];
    for (let partition = 0; partition < this.#spec.partitions; partition += 1) {
      const id = tailIdOf(partition);
      const value = JSON.stringify({
        id,
        customer: 'nobody',
        item: 'end of run',
        cents: 0,
      });
      const [answer] = await producer.send({
        topic: this.#spec.name,
        acks: -1,
        messages: [{partition, key: id, value, timestamp: tailTime(this.#spec)}],
      });
      tails.push({partition, id, offset: Number(answer?.baseOffset ?? -1)});
    }
    await producer.disconnect();
    this.#tails = tails;
    return tails;
  }

  async readAll(within: number) {
    return readToTail(this.#kafka, this.#spec.name, {
      tails: this.#tails,
      within,
      signal: this.#signal,
    });
  }

  async committed(): Promise<readonly {partition: number; offset: number}[]> {
    const {group, name} = this.#spec;
    const [answer] = await this.#admin.fetchOffsets({groupId: group, topics: [name]});
    return (answer?.partitions ?? [])
      .map(({partition, offset}) => ({partition, offset: Number(offset)}))
      .filter(({offset}) => offset >= 0);
  }

  /** Deletes topic and group, so that the next run finds the cluster as it was. */
  async remove(): Promise<void> {
    await this.#admin.deleteTopics({topics: [this.#spec.name]});
    await this.#admin.deleteGroups([this.#spec.group]).catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#admin.disconnect().catch(() => undefined);
  }
}

/**
 * Retention counts a record's own time: a tail from the future stays until it is read, and with it
 * what still is in its segment. The broker takes an hour at most (message.timestamp.after.max.ms).
 */
function tailTime({settings}: TopicSpec): string {
  const limit = Number(settings['message.timestamp.after.max.ms'] ?? 3_600_000);
  return String(Date.now() + Math.floor(Math.min(limit, 3_600_000) / 2));
}

/** A setting that the broker refuses is the learner's to mend (kafkajs: KafkaJSAggregateError of KafkaJSCreateTopicError). */
function explainCreation(error: unknown): unknown {
  const {errors = []} = error as {errors?: readonly {type?: string; message: string}[]};
  const refused = errors.find(({type}) => type === 'INVALID_CONFIG');
  if (!refused) return error;
  return new TrainerError(
    'subject',
    `The broker refuses topic.properties: ${refused.message}`,
    {
      hint: 'Mend the value, or take back the shipped file with `ackademy lab reset`.',
      cause: error,
    },
  );
}
