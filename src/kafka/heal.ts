import {until} from '../system/waiting.js';
import type {Cluster} from './cluster/cluster.js';
import type {ClusterMetadata} from './wire/metadata.js';

/**
 * The heal contract: every broker runs on its old port and folder, every link is open, and every
 * partition, internal ones too, has its full ISR. Throws WaitTimeout when that takes longer than
 * `within` ms: then the cluster must be built anew.
 */
export async function heal(
  cluster: Cluster,
  {within, signal}: {within: number; signal: AbortSignal},
): Promise<void> {
  for (const broker of cluster.brokers) {
    cluster.wiring.rejoin(broker.id);
    if (broker.state === 'paused') broker.resume();
  }
  await Promise.all(
    cluster.brokers
      .filter(({state}) => state === 'dead')
      .map(async (broker) => broker.start()),
  );
  const count = cluster.brokers.length;
  await cluster.registered(count, within, signal);
  await until(
    'every partition to have its full ISR',
    async () => {
      await cluster.checkAlive();
      const words = await Promise.all(
        cluster.brokers.map(async ({id}) => cluster.metadata(null, {ask: id})),
      );
      return words.every(isWhole) && haveTheSameLeaders(words);
    },
    {within, every: 50, signal},
  );

  function isWhole(seen: ClusterMetadata | null): boolean {
    return (
      seen?.brokers.length === count &&
      [...seen.topics.values()]
        .flat()
        .every(
          ({isr, replicas, leader}) => leader !== null && isr.length === replicas.length,
        )
    );
  }
}

/** A broker that was away may still believe in its own leadership: all must know the same epochs. */
function haveTheSameLeaders(words: readonly (ClusterMetadata | null)[]): boolean {
  const pictures = words.map((seen) =>
    [...(seen?.topics ?? [])]
      .flatMap(([topic, partitions]) =>
        partitions.map(
          ({partition, leader, epoch}) =>
            `${topic}/${partition}/${leader ?? ''}/${epoch}`,
        ),
      )
      .sort()
      .join(),
  );
  return new Set(pictures).size === 1;
}
