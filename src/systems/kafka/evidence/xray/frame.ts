/** One partition at one moment, as the scrubbed X-ray shows it. */
import type {BrokerState, ReplicaView, Xray} from './replicas.js';
import {type Cut, cutBetween, deletedBetween, type Range} from './changes.js';
import {type Difference, differenceOf} from './difference.js';

/** What a replica is to its partition; `unknown`: nobody has said it yet. */
type ReplicaRole = 'leads' | 'in-isr' | 'in-elr' | 'out' | 'unknown';

/** Offsets are null when the file is not there; `logStart`, `elr` and `epoch`, when nobody looked. */
export type FrameReplica = {
  readonly broker: number;
  readonly state: BrokerState;
  readonly cutOff: boolean;
  readonly role: ReplicaRole;
  readonly logStart: number | null;
  readonly logEnd: number | null;
  readonly committed: number | null;
  readonly fsynced: number | null;
  /** Leader epoch of the last batch in the log. */
  readonly epoch: number | null;
  /** Against the leader's log. */
  readonly difference: Difference | null;
  /** What happened to it just now. */
  readonly cut: Cut | null;
  readonly deleted: Range | null;
};

export type FramePartition = {
  readonly partition: number;
  readonly leader: number | null;
  readonly epoch: number | null;
  readonly isr: readonly number[];
  readonly elr: readonly number[] | null;
  readonly replicas: readonly FrameReplica[];
};

/** `before` is the same partition in the picture before, if there was one. */
export function framePartition(view: Xray, before: Xray | undefined): FramePartition {
  const {partition, leader, epoch = null, isr, elr = null, replicas} = view;
  return {
    partition,
    leader,
    epoch,
    isr: inOrder(isr),
    elr: elr && inOrder(elr),
    replicas: replicas.map((replica) => {
      const was = before?.replicas.find(({broker}) => broker === replica.broker);
      return frameReplica(replica, view, was);
    }),
  };
}

function frameReplica(
  replica: ReplicaView,
  view: Xray,
  was: ReplicaView | undefined,
): FrameReplica {
  const {broker, state, cutOff, logStart = null, logEnd, committed, fsynced} = replica;
  return {
    broker,
    state,
    cutOff,
    role: roleOf(broker, view),
    logStart,
    logEnd,
    // After a truncation the checkpoint on the disk is behind for a while: nothing lies beyond the log.
    committed:
      committed !== null && logEnd !== null ? Math.min(committed, logEnd) : committed,
    fsynced,
    epoch: replica.epoch,
    difference: differenceOf(replica, view),
    cut: was ? cutBetween(was, replica) : null,
    deleted: was ? deletedBetween(was, replica) : null,
  };
}

function roleOf(broker: number, {leader, epoch, isr, elr}: Xray): ReplicaRole {
  if (broker === leader) return 'leads';
  if (isr.includes(broker)) return 'in-isr';
  if (elr?.includes(broker) === true) return 'in-elr';
  const told = leader !== null || isr.length > 0 || typeof epoch === 'number';
  return told ? 'out' : 'unknown';
}

function inOrder(brokers: readonly number[]): readonly number[] {
  return [...brokers].sort((a, b) => a - b);
}
