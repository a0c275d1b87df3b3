import type {
  KafkaEvent,
  ReplicaView,
  Xray,
} from '../../../../../src/systems/kafka/evidence/events.js';
import type {
  PartitionState,
  TopicPort,
} from '../../../../../src/systems/kafka/runtime/ports.js';
import type {SimBroker} from './sim-broker.js';
import type {SimCluster} from './sim-cluster.js';

const tail = 'tail-0';
const halfAnHour = 1_800_000;

/** The topic port over a simulated cluster. A plain object, so that a test can replace a method. */
export function simTopic(cluster: SimCluster): TopicPort {
  const witness = new SimWitness(cluster);
  const records = () =>
    cluster.fetch(0).map(({offset, id}) => ({offset, id: id === tail ? null : id}));
  return {
    create: async () => Promise.resolve(),
    names: {orders: 'orders-1'},
    group: 'shipping-1',
    partitions: async (ask) => {
      const able = cluster.brokers.some(
        (broker) =>
          broker.state === 'running' && (ask === undefined || broker.id === ask),
      );
      return Promise.resolve(able ? [stateOf(cluster)] : null);
    },
    look: async () => Promise.resolve({xray: [xrayOf(cluster)], news: witness.news()}),
    readNow: async () => {
      const found = records();
      const end = cluster.leads ? (found.at(-1)?.offset ?? -1) + 1 : null;
      return Promise.resolve([{partition: 0, end, records: found}]);
    },
    largestBatch: async () => Promise.resolve(100_000),
    storedIn: async (further) =>
      Promise.resolve(
        further === null ? (cluster.leads?.log ?? []).map(({id}) => id) : [],
      ),
    electUnclean: async () => {
      cluster.electUnclean();
      return Promise.resolve();
    },
    tailIds: [tail],
    writeTail: async () => {
      const timestamp = cluster.now() + halfAnHour;
      const offset = await cluster.produce([{id: tail, sequence: null, timestamp}], -1);
      return [{partition: 0, offset, id: tail}];
    },
    readAll: async () =>
      Promise.resolve({
        partitions: [{partition: 0, records: records()}],
        complete: true,
        facts: {},
      }),
    readFurther: async () =>
      Promise.resolve({partitions: [], complete: true, facts: {count: 0, undone: 0}}),
    committedIn: async () => Promise.resolve([]),
    addPartitions: async () => Promise.resolve(),
    assigned: async () => Promise.resolve([0]),
    uncleaned: async () => Promise.resolve(0),
    coordinator: async () => Promise.resolve(cluster.controller.leader),
    committed: async () => Promise.resolve([{partition: 0, offset: cluster.committed}]),
  };
}

function stateOf({controller: {leader, isr, elr, epoch}}: SimCluster): PartitionState {
  return {partition: 0, leader, isr, elr, epoch};
}

function xrayOf(cluster: SimCluster): Xray {
  const held = new Set(cluster.replicas.map(({id}) => id));
  return {
    ...stateOf(cluster),
    replicas: cluster.brokers.map((broker) => replicaOf(broker, held.has(broker.id))),
  };
}

function replicaOf(broker: SimBroker, holds: boolean): ReplicaView {
  const {id, state, log, logStart, fsynced} = broker;
  return {
    broker: id,
    state,
    cutOff: false,
    logStart: holds ? logStart : null,
    logEnd: holds ? log.length : null,
    committed: null,
    fsynced: holds ? fsynced : null,
    epoch: log.at(-1)?.epoch ?? null,
  };
}

/** Tells what is on a disk that was not seen there before. */
class SimWitness {
  readonly #cluster: SimCluster;
  readonly #seen = new Set<string>();
  readonly #seenTo = new Map<number, number>();

  constructor(cluster: SimCluster) {
    this.#cluster = cluster;
  }

  news(): readonly KafkaEvent[] {
    return this.#cluster.replicas.flatMap((broker) => [
      ...this.#missed(broker),
      ...this.#found(broker),
    ]);
  }

  #missed({id: broker, log, logStart}: SimBroker): readonly KafkaEvent[] {
    const from = this.#seenTo.get(broker) ?? 0;
    this.#seenTo.set(broker, Math.max(from, log.length));
    if (logStart <= from) return [];
    return [{type: 'unseen', broker, partition: 0, from, to: logStart}];
  }

  #found({id: broker, log, logStart}: SimBroker): readonly KafkaEvent[] {
    const records = log.flatMap(({id}, offset) => {
      const mark = `${broker}/${offset}/${id}`;
      if (offset < logStart || id === tail || this.#seen.has(mark)) return [];
      this.#seen.add(mark);
      return [{offset, id}];
    });
    return records.length > 0 ? [{type: 'on-disk', broker, partition: 0, records}] : [];
  }
}
