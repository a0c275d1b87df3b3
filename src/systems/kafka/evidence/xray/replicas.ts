/** The replicas of a partition, as their brokers' disks and the last answer of a broker show them. */
import type {ReplicaView} from '../events.js';

export type {ReplicaView, Xray} from '../events.js';
export type BrokerState = ReplicaView['state'];
export type EpochStart = NonNullable<ReplicaView['epochs']>[number];
