/** The cluster to play with: its state, again and again, and faults on request. */
import type {BrokerFault} from '../../systems/kafka/evidence/faults.js';
import {faults} from '../../systems/kafka/runtime/faults.js';
import {LogReader} from '../../systems/kafka/runtime/disk/log-reader.js';
import type {Cluster} from '../../systems/kafka/runtime/cluster/cluster.js';
import {sleep} from '../../machine/waiting.js';
import {join} from 'node:path';
import type {PlayView} from './protocol.js';
import type {HostSession} from './session.js';

export class PlayGround {
  readonly #session: HostSession;
  #cluster: Cluster | null = null;

  constructor(session: HostSession) {
    this.#session = session;
  }

  /** Starts the cluster and tells its state whenever it has changed, until aborted. */
  async watch(signal: AbortSignal, show: (view: PlayView) => void): Promise<void> {
    const cluster = await this.#session.kafka.cluster(signal);
    this.#cluster = cluster;
    let last = '';
    for (;;) {
      const view = await viewOf(cluster);
      const picture = JSON.stringify(view);
      if (picture !== last) show(view);
      last = picture;
      await sleep(300, signal);
    }
  }

  async fault(fault: BrokerFault, broker: number): Promise<void> {
    if (this.#cluster)
      await faults[fault](this.#cluster, broker, AbortSignal.timeout(10_000));
  }
}

async function viewOf(cluster: Cluster): Promise<PlayView> {
  const seen = await cluster.metadata(null);
  const topics = await Promise.all(
    [...(seen?.topics ?? [])].flatMap(([topic, partitions]) =>
      partitions.map(async ({partition, leader, isr}) => ({
        topic,
        partition,
        leader,
        isr,
        logEnds: await logEnds(cluster, `${topic}-${partition}`),
      })),
    ),
  );
  return {
    bootstrap: cluster.bootstrap,
    folder: cluster.layout.folder,
    brokers: cluster.brokers.map(({id, pid, state}) => ({
      id,
      pid,
      state,
      cutOff: cluster.wiring.isCutOff(id),
      address: cluster.bootstrap[id - 1] ?? '',
      registered: seen?.brokers.includes(id) ?? false,
    })),
    topics: topics.filter(({topic}) => !topic.startsWith('__')),
  };
}

async function logEnds(
  cluster: Cluster,
  folder: string,
): Promise<Record<number, number | null>> {
  const ends = await Promise.all(
    cluster.brokers.map(async ({id}) => {
      const reader = new LogReader(join(cluster.layout.logDir(id), folder));
      return [id, (await reader.read()).logEnd] as const;
    }),
  );
  return Object.fromEntries(ends);
}
