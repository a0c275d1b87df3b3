import type {HistoryEvent} from '../../../../src/lab/history.js';
import type {PartitionState, TopicPort} from '../../../../src/lab/ports.js';
import type {SimCluster} from './sim-cluster.js';

const tail = 'tail-0';

/** The topic port over a simulated cluster. A plain object, so that a test can replace a method. */
export function simTopic(cluster: SimCluster): TopicPort {
  const seen = new Set<string>();
  const state = (): PartitionState => ({
    partition: 0,
    leader: cluster.leader,
    isr: cluster.isr,
    epoch: cluster.epoch,
  });
  return {
    create: async () => Promise.resolve(),
    partitions: async (ask) => {
      const able = cluster.brokers.some(
        (broker) =>
          broker.state === 'running' && (ask === undefined || broker.id === ask),
      );
      return Promise.resolve(able ? [state()] : null);
    },
    look: async () =>
      Promise.resolve({xray: [xrayOf(cluster)], news: news(cluster, seen)}),
    readNow: async () =>
      Promise.resolve([
        {partition: 0, end: cluster.fetch(0).length, records: cluster.fetch(0)},
      ]),
    allowUnclean: async () => Promise.resolve(),
    writeTail: async () => {
      const offset = await cluster.produce([{id: tail, sequence: null}], -1);
      return [{partition: 0, offset, id: tail}];
    },
    readAll: async () => {
      const records = cluster
        .fetch(0)
        .map(({offset, id}) => ({offset, id: id === tail ? null : id}));
      return Promise.resolve({
        partitions: [{partition: 0, records}],
        complete: true,
        detail: 'to the tail',
      });
    },
    committed: async () => Promise.resolve([{partition: 0, offset: cluster.committed}]),
  };
}

function xrayOf({brokers, leader, isr}: SimCluster) {
  return {
    partition: 0,
    leader,
    isr,
    replicas: brokers.map(({id, state, log}) => ({
      broker: id,
      state,
      cutOff: false,
      logEnd: log.length,
      committed: null,
      fsynced: 0,
      epoch: log.at(-1)?.epoch ?? null,
    })),
  };
}

function news({brokers}: SimCluster, seen: Set<string>): readonly HistoryEvent[] {
  return brokers.flatMap(({id: broker, log}) => {
    const records = log.flatMap(({id}, offset) => {
      const mark = `${broker}/${offset}/${id}`;
      if (id === tail || seen.has(mark)) return [];
      seen.add(mark);
      return [{offset, id}];
    });
    return records.length > 0
      ? [{type: 'on-disk', broker, partition: 0, records} as const]
      : [];
  });
}
