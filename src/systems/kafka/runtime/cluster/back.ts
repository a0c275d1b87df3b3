import {until} from '../../../../machine/waiting.js';
import type {Cluster} from './cluster.js';

/**
 * Waits until a broker that was started again knows itself to be registered, 30 s at most. Throws
 * with its last lines when it dies meanwhile.
 */
export async function untilBack(
  cluster: Cluster,
  broker: number,
  signal: AbortSignal,
): Promise<void> {
  await until(
    'broker-back',
    async () => {
      await cluster.checkAlive();
      const seen = await cluster.metadata([], {signal, within: 500, ask: broker});
      return seen?.brokers.includes(broker) ?? false;
    },
    {within: 30_000, signal, every: 25, facts: {broker}},
  );
}
