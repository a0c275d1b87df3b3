import {sessionTimeoutMs} from '../../evidence/timers.js';
import {brokerIds, controllerId} from './layout.js';

/** So many programs can be told apart in one run. */
export const slots = [0, 1, 2, 3] as const;

type ByBroker = Readonly<Record<number, number>>;

export type NodePorts = {
  /** Where the controller listens. */
  readonly controller: number;
  /** Where each broker listens for clients and for brokers. */
  readonly client: ByBroker;
  readonly internal: ByBroker;
  /** The links' own ports: what is advertised, and the brokers' way to the controller. */
  readonly clientLink: ByBroker;
  readonly internalLink: ByBroker;
  readonly controllerLink: number;
  /**
   * Each of the shop's programs has a listener and a link of its own on every broker, those of its slot:
   * so its requests are known whatever it calls itself. Without them there is no listener for the shop.
   */
  readonly shop?: readonly {readonly broker: ByBroker; readonly link: ByBroker}[];
};

/** Settings of every node of the cluster. Reasons: short timers so that a failover is seconds, not half a minute. */
const common: Readonly<Record<string, string | number>> = {
  // How long a silent broker keeps its place: leadership moves after this. The controller reads it. Default 9000.
  'broker.session.timeout.ms': sessionTimeoutMs,
  'broker.heartbeat.interval.ms': 500,
  // How long a follower may lag and stay in the ISR. Default 30000.
  'replica.lag.time.max.ms': sessionTimeoutMs,
  // kafkajs asks for 30 s by itself; without a low minimum every consumer kill would cost that long.
  'group.min.session.timeout.ms': 1000,
  'group.initial.rebalance.delay.ms': 0,
  'offsets.topic.num.partitions': 1,
  'offsets.topic.replication.factor': 3,
  'transaction.state.log.num.partitions': 1,
  'transaction.state.log.replication.factor': 3,
  'transaction.state.log.min.isr': 2,
  // How often a coordinator looks for transactions that are over their time. Default 10000.
  'transaction.abort.timed.out.transaction.cleanup.interval.ms': 500,
  'log.retention.check.interval.ms': 1000,
  'log.initial.task.delay.ms': 500,
  'log.segment.delete.delay.ms': 0,
  // How long the cleaner sleeps when there is nothing to clean. Default 15000.
  'log.cleaner.backoff.ms': 500,
  // The checkpoint files are how a paused or dead broker's committed and fsynced offsets are read.
  'log.flush.offset.checkpoint.interval.ms': 100,
  'replica.high.watermark.checkpoint.interval.ms': 200,
  'auto.create.topics.enable': 'false',
  // Nobody but the lab moves leadership.
  'auto.leader.rebalance.enable': 'false',
};

/** The properties file of one node: 0 is the controller, 1 to 3 are the brokers. */
export function nodeProperties(
  node: number,
  ports: NodePorts,
  {
    logDir,
    extra = {},
  }: {logDir: string; extra?: Readonly<Record<string, string | number>>},
): string {
  const own = node === controllerId ? controllerOnly(ports) : brokerOnly(node, ports);
  const lines = {
    'node.id': node,
    'log.dirs': logDir,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': [
      'CONTROLLER',
      'CLIENT',
      'INTERNAL',
      ...shopListeners,
    ]
      .map((name) => `${name}:PLAINTEXT`)
      .join(','),
    ...common,
    ...extra,
    ...own,
  };
  return Object.entries(lines)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

function controllerOnly(ports: NodePorts): Record<string, string> {
  return {
    'process.roles': 'controller',
    'controller.quorum.voters': `${controllerId}@127.0.0.1:${ports.controller}`,
    listeners: `CONTROLLER://127.0.0.1:${ports.controller}`,
    // Brokers learn the controller's address anew from its answers: that must be the link's, too.
    'advertised.listeners': `CONTROLLER://127.0.0.1:${ports.controllerLink}`,
  };
}

/** A broker reaches the controller and the other brokers by links, so that it can be cut off alone. */
function brokerOnly(
  node: number,
  ports: NodePorts,
): Readonly<Record<string, string | number>> {
  const {client, internal, clientLink, internalLink, shop} = ports;
  const shops = (shop ?? []).map((at, slot) => [listenerOf(slot), at] as const);
  const doors = [
    ['CLIENT', {broker: client, link: clientLink}],
    ['INTERNAL', {broker: internal, link: internalLink}],
    ...shops,
  ] as const;
  const addresses = (side: 'broker' | 'link'): string =>
    doors.map(([name, at]) => `${name}://127.0.0.1:${at[side][node] ?? 0}`).join();
  return {
    'process.roles': 'broker',
    'controller.quorum.voters': `${controllerId}@127.0.0.1:${ports.controllerLink}`,
    listeners: addresses('broker'),
    'advertised.listeners': addresses('link'),
    'inter.broker.listener.name': 'INTERNAL',
    // One program has one connection to a broker: more threads would have nothing to do.
    ...Object.fromEntries(
      shops.map(([name]) => [
        `listener.name.${name.toLowerCase()}.num.network.threads`,
        1,
      ]),
    ),
  };
}

const listenerOf = (slot: number): string => `SHOP${slot + 1}`;
const shopListeners = slots.map(listenerOf);

export const allNodes = [controllerId, ...brokerIds] as const;
