import {until} from '../system/waiting.js';
import type {Cluster} from './cluster/cluster.js';

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
      const seen = await cluster.metadata(null);
      if (seen?.brokers.length !== count) return false;
      return [...seen.topics.values()]
        .flat()
        .every(
          ({isr, replicas, leader}) => leader !== null && isr.length === replicas.length,
        );
    },
    {within, every: 50, signal},
  );
}
