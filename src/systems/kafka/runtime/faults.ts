/** Everything that can be done to a broker, as one table. */
import type {BrokerFault} from '../evidence/faults.js';
import type {Cluster} from './cluster/cluster.js';
import {untilBack} from './cluster/back.js';
import {dropUnsynced, freshCheckpoint} from './disk/unsynced.js';

type Inflict = (cluster: Cluster, broker: number, signal: AbortSignal) => Promise<void>;

export const faults: Readonly<Record<BrokerFault, Inflict>> = {
  /** SIGKILL. The page cache survives: what it had written is not lost with it. */
  crash: async (cluster, broker) => cluster.node(broker).crash(),
  /** SIGTERM: it hands over its leaderships and leaves in good order. */
  stop: async (cluster, broker) => cluster.node(broker).stop(),
  /** SIGSTOP: it stays in the ISR until its session or its lag runs out. */
  pause: async (cluster, broker, signal) => cluster.node(broker).pause(signal),
  resume: async (cluster, broker) => {
    cluster.node(broker).resume();
    return Promise.resolve();
  },
  /** The same port and the same folder as before; over when it is back among the brokers. */
  restart: async (cluster, broker, signal) => {
    if (cluster.node(broker).state !== 'dead') return;
    await cluster.node(broker).start();
    await untilBack(cluster, broker, signal);
  },
  /** From the controller and the other brokers; its clients still reach it. */
  'cut-off': async (cluster, broker) => {
    cluster.wiring.cutOff(broker);
    return Promise.resolve();
  },
  /** It gets no more records from the others, and does not know why. */
  'hold-back': async (cluster, broker) => {
    cluster.wiring.holdBack(broker);
    return Promise.resolve();
  },
  /** From the shop: every connection is closed, and a new one as soon as something is asked on it. */
  'out-of-reach': async (cluster, broker) => {
    cluster.wiring.putOutOfReach(broker);
    return Promise.resolve();
  },
  rejoin: async (cluster, broker) => {
    cluster.wiring.rejoin(broker);
    return Promise.resolve();
  },
  /** All data of a dead broker is gone; its identity was kept or restored. */
  'lose-disk': async (cluster, broker) => cluster.emptyDisk(broker, 'same'),
  /** A dead broker gets another disk, formatted anew. */
  'new-disk': async (cluster, broker) => cluster.emptyDisk(broker, 'new'),
  /** SIGKILL, and what was not fsynced is gone: a model of a machine without power. */
  'power-cut': async (cluster, broker, signal) => {
    const logDir = cluster.layout.logDir(broker);
    await freshCheckpoint(logDir, signal);
    await cluster.node(broker).crash();
    await dropUnsynced(logDir);
  },
};
