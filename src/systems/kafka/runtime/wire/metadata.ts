/** Asks one broker, and no other, what it knows of the cluster. */
import type {Body} from './codec/body.js';
import {exchange} from './exchange.js';

export type PartitionMetadata = {
  readonly partition: number;
  /** null: no leader. */
  readonly leader: number | null;
  readonly epoch: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
};

export type ClusterMetadata = {
  /** Ids of the registered, unfenced brokers. */
  readonly brokers: readonly number[];
  readonly topics: ReadonlyMap<string, readonly PartitionMetadata[]>;
};

/**
 * Metadata of `topics` (null: all) as the broker at this loopback port has it. Throws when it has not
 * answered in full within `within` ms, refuses, hangs up, or says what no broker would.
 */
export async function askMetadata(
  port: number,
  topics: readonly string[] | null,
  {within = 1000}: {within?: number} = {},
): Promise<ClusterMetadata> {
  const named = topics?.map((name) => ({name})) ?? null;
  return exchange(
    port,
    {
      name: 'Metadata',
      version: 7,
      body: {topics: named, allowAutoTopicCreation: false},
      pick: metadataIn,
    },
    {within},
  );
}

function metadataIn(reply: Body<'MetadataResponse'>): ClusterMetadata {
  return {
    brokers: reply.brokers.map(({nodeId}) => nodeId),
    topics: new Map(
      reply.topics.map(({name, partitions}) => [name ?? '', partitions.map(partitionIn)]),
    ),
  };
}

type Told = Body<'MetadataResponse'>['topics'][number]['partitions'][number];

const partitionIn = (told: Told): PartitionMetadata => ({
  partition: told.partitionIndex,
  leader: told.leaderId < 0 ? null : told.leaderId,
  epoch: told.leaderEpoch ?? -1,
  replicas: told.replicaNodes,
  isr: told.isrNodes,
});
