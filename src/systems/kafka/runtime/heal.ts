import {until, WaitTimeout} from '../../../machine/waiting.js';
import type {Cluster} from './cluster/cluster.js';
import type {ClusterMetadata} from './wire/metadata.js';

/** What one broker said; null when it did not answer. */
type Word = {readonly from: number; readonly seen: ClusterMetadata | null};

/**
 * The heal contract: every broker runs on its old port and folder, every link is open and holds
 * nothing back, and every partition, internal ones too, has its full ISR. Throws WaitTimeout, which names the broker that is
 * missed, when that takes longer than `within` ms: then the cluster must be built anew.
 */
export async function heal(
  cluster: Cluster,
  {within, signal}: {within: number; signal: AbortSignal},
): Promise<void> {
  const end = performance.now() + within;
  cluster.wiring.letAllPass();
  for (const broker of cluster.brokers) {
    cluster.wiring.rejoin(broker.id);
    if (broker.state === 'paused') broker.resume();
  }
  await Promise.all(
    cluster.brokers
      .filter(({state}) => state === 'dead')
      .map(async (broker) => broker.start()),
  );
  const ids = cluster.brokers.map(({id}) => id);
  await cluster.registered(ids.length, within, signal);
  let words: readonly Word[] = [];
  try {
    await until(
      'full-isr',
      async () => {
        await cluster.checkAlive();
        words = await Promise.all(
          ids.map(async (from) => ({
            from,
            seen: await cluster.metadata(null, {ask: from}),
          })),
        );
        return missed(words, ids).length === 0 && haveTheSameLeaders(words);
      },
      {within: Math.max(0, end - performance.now()), every: 50, signal},
    );
  } catch (error) {
    const [first] = missed(words, ids);
    if (!(error instanceof WaitTimeout) || first === undefined) throw error;
    throw new WaitTimeout('broker-in-isr', within, {broker: first});
  }
}

/** Brokers that do not answer, that another one does not see, or that are not in an ISR where they belong. */
function missed(words: readonly Word[], ids: readonly number[]): readonly number[] {
  const silent = words.filter(({seen}) => seen === null).map(({from}) => from);
  const unseen = words.flatMap(({seen}) =>
    seen === null ? [] : ids.filter((id) => !isWholeIn(seen, id)),
  );
  return [...new Set([...silent, ...unseen])];
}

/** A partition without a leader is the fault of every broker that should be in its ISR. */
function isWholeIn({brokers, topics}: ClusterMetadata, id: number): boolean {
  return (
    brokers.includes(id) &&
    [...topics.values()]
      .flat()
      .filter(({replicas}) => replicas.includes(id))
      .every(({isr, leader}) => leader !== null && isr.includes(id))
  );
}

/** A broker that was away may still believe in its own leadership: all must know the same epochs. */
function haveTheSameLeaders(words: readonly Word[]): boolean {
  const pictures = words.map(({seen}) =>
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
