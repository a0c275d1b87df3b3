import type {BrokerFault} from '../faults.js';
import type {BrokerState, ReplicaView, Xray} from '../xray/replicas.js';

/** One broker's row on the live screen. Offsets are summed over the partitions; null: not seen yet. */
export type LiveBroker = {
  readonly id: number;
  readonly state: BrokerState;
  readonly cutOff: boolean;
  /** Leader of partition 0, or not. */
  readonly role: 'leader' | 'follower';
  /** In the ISR of every partition that it has a replica of. */
  readonly inIsr: boolean;
  /** What lies before was deleted from the front. */
  readonly logStart: number | null;
  readonly logEnd: number | null;
  readonly committed: number | null;
  readonly fsynced: number | null;
  /** The newest leader epoch in its logs. */
  readonly epoch: number | null;
};

type Brokers = readonly LiveBroker[];

const emptyDisk = {
  logStart: null,
  logEnd: null,
  committed: null,
  fsynced: null,
  epoch: null,
};

const afterFault: Readonly<Record<BrokerFault, Partial<LiveBroker>>> = {
  crash: {state: 'dead'},
  stop: {state: 'dead'},
  pause: {state: 'paused'},
  resume: {state: 'running'},
  restart: {state: 'running'},
  'cut-off': {cutOff: true},
  'hold-back': {},
  'out-of-reach': {},
  rejoin: {cutOff: false},
  'lose-disk': emptyDisk,
  'new-disk': emptyDisk,
  'power-cut': {state: 'dead'},
};

/** The rows after a fault was done to these brokers. */
export function struck(
  brokers: Brokers,
  ids: readonly number[],
  fault: BrokerFault,
): Brokers {
  return changed(brokers, ids, (broker) => ({...broker, ...afterFault[fault]}));
}

/** The rows after it became known who leads partition 0. */
export function elect(
  brokers: Brokers,
  leader: number | null,
  isr: readonly number[],
): Brokers {
  const ids = [
    ...brokers.map(({id}) => id),
    ...isr,
    ...(leader === null ? [] : [leader]),
  ];
  return changed(brokers, ids, (broker) => ({
    ...broker,
    role: broker.id === leader ? 'leader' : 'follower',
    inIsr: isr.includes(broker.id),
  }));
}

/** The rows as the X-ray shows them. */
export function seen(brokers: Brokers, partitions: readonly Xray[]): Brokers {
  const ids = partitions.flatMap(({replicas}) => replicas.map(({broker}) => broker));
  return changed(brokers, ids, (broker) => look(broker, partitions));
}

/** How far the log is committed, summed over the partitions: the leader's word, else the highest. */
export function committedOf(partitions: readonly Xray[]): number | null {
  return total(
    partitions.map(({leader, replicas}) => {
      const led = replicas.find(({broker}) => broker === leader)?.committed ?? null;
      return led ?? highest(replicas.map(({committed}) => committed));
    }),
  );
}

function look(broker: LiveBroker, partitions: readonly Xray[]): LiveBroker {
  const {id} = broker;
  const own = partitions.filter(({replicas}) =>
    replicas.some((one) => one.broker === id),
  );
  const views = own.flatMap(({replicas}) => replicas.filter((one) => one.broker === id));
  const sum = (field: 'logStart' | 'logEnd' | 'committed' | 'fsynced'): number | null =>
    total(views.map((view: ReplicaView) => view[field] ?? null));
  return {
    id,
    state: views[0]?.state ?? broker.state,
    cutOff: views.some(({cutOff}) => cutOff),
    role: own.some(({partition, leader}) => partition === 0 && leader === id)
      ? 'leader'
      : 'follower',
    inIsr: own.every(({isr}) => isr.includes(id)),
    logStart: sum('logStart'),
    logEnd: sum('logEnd'),
    committed: sum('committed'),
    fsynced: sum('fsynced'),
    epoch: highest(views.map(({epoch}) => epoch)),
  };
}

function changed(
  brokers: Brokers,
  ids: readonly number[],
  change: (broker: LiveBroker) => LiveBroker,
): Brokers {
  const rows = new Map(brokers.map((broker) => [broker.id, broker]));
  for (const id of new Set(ids)) rows.set(id, change(rows.get(id) ?? unseen(id)));
  return [...rows.values()].sort((a, b) => a.id - b.id);
}

function unseen(id: number): LiveBroker {
  return {
    id,
    state: 'running',
    cutOff: false,
    role: 'follower',
    inIsr: false,
    logStart: null,
    logEnd: null,
    committed: null,
    fsynced: null,
    epoch: null,
  };
}

function known(numbers: readonly (number | null)[]): readonly number[] {
  return numbers.filter((one) => one !== null);
}

function total(numbers: readonly (number | null)[]): number | null {
  const there = known(numbers);
  return there.length === 0 ? null : there.reduce((sum, one) => sum + one, 0);
}

function highest(numbers: readonly (number | null)[]): number | null {
  const there = known(numbers);
  return there.length === 0 ? null : Math.max(...there);
}
