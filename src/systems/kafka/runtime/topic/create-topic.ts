/** Makes topics and waits until a client may use them. */
import type {Admin} from 'kafkajs';
import {until} from '../../../../machine/waiting.js';
import type {Cluster} from '../cluster/cluster.js';
import {kafkaTrouble} from '../trouble.js';

export type NewTopic = {
  readonly name: string;
  readonly partitions: number;
  readonly replicas: number;
  readonly settings: Readonly<Record<string, string>>;
};

/**
 * Resolves when every replica is in the ISR and every broker knows of every topic. Throws a
 * TrainerError when the broker refuses a setting.
 */
export async function createTopics(
  {admin, cluster}: {readonly admin: Admin; readonly cluster: Cluster},
  topics: readonly NewTopic[],
  signal: AbortSignal,
): Promise<void> {
  try {
    await admin.createTopics({
      waitForLeaders: false,
      topics: topics.map(({name, partitions, replicas, settings}) => ({
        topic: name,
        numPartitions: partitions,
        replicationFactor: replicas,
        configEntries: Object.entries(settings).map(([key, value]) => ({
          name: key,
          value,
        })),
      })),
    });
  } catch (error) {
    throw explainCreation(error);
  }
  await untilUsable(cluster, topics, signal);
}

/** Resolves when every replica is in the ISR and every broker knows of every partition. */
export async function untilUsable(
  cluster: Cluster,
  topics: readonly NewTopic[],
  signal: AbortSignal,
): Promise<void> {
  const names = topics.map(({name}) => name);
  await until(
    'topic-replicated',
    async () => {
      const seen = await cluster.metadata(names, {signal});
      return (
        seen !== null &&
        topics.every(({name, partitions, replicas}) => {
          const states = seen.topics.get(name) ?? [];
          return (
            states.length === partitions &&
            states.every(({isr}) => isr.length === replicas)
          );
        }) &&
        (await everyoneKnows(cluster, topics, signal))
      );
    },
    {within: 20_000, every: 20, signal},
  );
}

async function everyoneKnows(
  cluster: Cluster,
  topics: readonly NewTopic[],
  signal: AbortSignal,
): Promise<boolean> {
  for (const {name, partitions} of topics)
    if (!(await cluster.everyoneKnows(name, partitions, signal))) return false;
  return true;
}

/** A setting that the broker refuses is the learner's to mend (kafkajs: KafkaJSAggregateError of KafkaJSCreateTopicError). */
function explainCreation(error: unknown): unknown {
  const {errors = []} = error as {errors?: readonly {type?: string; message: string}[]};
  const refused = errors.find(({type}) => type === 'INVALID_CONFIG');
  if (!refused) return error;
  return kafkaTrouble('program', 'topic-refused', {said: refused.message}).because(error);
}
