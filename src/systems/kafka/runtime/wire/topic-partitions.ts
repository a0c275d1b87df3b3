/** Asks one broker, and no other, who may lead a topic's partitions: what Metadata does not tell. */
import type {Body} from './codec/body.js';
import {throwOnError} from './error-codes.js';
import {exchange} from './exchange.js';
import type {PartitionMetadata} from './metadata.js';

export type PartitionLeadership = PartitionMetadata & {
  /** Eligible leader replicas (KIP-966): out of the ISR, and with all that is committed. */
  readonly elr: readonly number[];
};

/** The broker's own limit, max.request.partition.size.limit. */
const mostPartitions = 2000;

/**
 * A topic's partitions, in their order, as the broker at this loopback port knows them: it may be
 * behind the controller. Throws when it has not answered within `within` ms, refuses, hangs up, says
 * what no broker would, or does not know the topic.
 */
export async function askTopicPartitions(
  port: number,
  topic: string,
  {within = 1000}: {readonly within?: number} = {},
): Promise<readonly PartitionLeadership[]> {
  const {error, partitions, whole} = await exchange(
    port,
    {
      name: 'DescribeTopicPartitions',
      version: 0,
      body: {
        topics: [{name: topic}],
        responsePartitionLimit: mostPartitions,
        cursor: null,
      },
      pick: onlyTopic,
    },
    {within},
  );
  throwOnError(port, topic, error);
  if (!whole) throw new Error(`${topic} has more than ${mostPartitions} partitions`);
  return partitions;
}

type Answer = Body<'DescribeTopicPartitionsResponse'>;

function onlyTopic({topics: [topic], nextCursor}: Answer) {
  if (!topic) throw new RangeError('no topic');
  return {
    error: topic.errorCode,
    partitions: topic.partitions.map(leadershipIn),
    whole: nextCursor === null,
  };
}

type Told = Answer['topics'][number]['partitions'][number];

const leadershipIn = (told: Told): PartitionLeadership => ({
  partition: told.partitionIndex,
  leader: told.leaderId < 0 ? null : told.leaderId,
  epoch: told.leaderEpoch,
  replicas: told.replicaNodes,
  isr: told.isrNodes,
  elr: told.eligibleLeaderReplicas ?? [],
});
