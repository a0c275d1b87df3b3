/** One broker of the simulated cluster, and what its disk does. */
import type {BrokerState} from '../../../../../src/systems/kafka/evidence/xray/replicas.js';

export type SimRecord = {
  readonly id: string;
  readonly sequence: string | null;
  /** Milliseconds since 1970; when it is not said, the moment at which it is stored. */
  readonly timestamp?: number;
};
export type Stored = Required<SimRecord> & {readonly epoch: number};

export type SimBroker = {
  readonly id: number;
  state: BrokerState;
  /** Every record that it ever took, by offset; those before `logStart` are deleted. */
  log: Stored[];
  logStart: number;
  /** What is fsynced ends here. */
  fsynced: number;
  /** When its state last changed. */
  since: number;
  /** When it last had all that the leader has. */
  caughtUpAt: number;
  /** It gets no records from the others. */
  heldBack: boolean;
  /** It was shut down in good order. */
  clean: boolean;
  /** Its disk is another one than the controller knows. */
  foreign: boolean;
  /** The answer to its last fetch, which lies in its socket while it is paused. */
  inbox: readonly Stored[] | null;
};

export const newBroker = (id: number): SimBroker => ({
  id,
  state: 'running',
  log: [],
  logStart: 0,
  fsynced: 0,
  since: 0,
  caughtUpAt: 0,
  heldBack: false,
  clean: false,
  foreign: false,
  inbox: null,
});

/** Cuts what the leader does not have, and takes what it has. */
export function copyLog(leader: SimBroker, follower: SimBroker): void {
  const same = follower.log.findIndex((one, at) => !isSame(one, leader.log[at]));
  if (same >= 0) follower.log.splice(same);
  follower.log.push(...leader.log.slice(follower.log.length));
  follower.logStart = leader.logStart;
  follower.fsynced = Math.min(follower.fsynced, follower.log.length);
}

/** A dead broker's disk is empty from now on. */
export function emptyDisk(broker: SimBroker, {foreign}: {foreign: boolean}): void {
  if (broker.state !== 'dead') throw new Error(`broker ${broker.id} still uses its disk`);
  Object.assign(broker, {log: [], logStart: 0, fsynced: 0, clean: false, foreign});
}

export type Retention = {
  readonly retentionMs?: number;
  /** Stands for retention.bytes: all records are as big. */
  readonly retentionRecords?: number;
  readonly segmentRecords?: number;
};

/** The first offset that stays: whole segments go, by the age of their newest record or because there is more than enough. */
export function keptFrom(
  {log, logStart}: SimBroker,
  {committed, now}: {readonly committed: number; readonly now: number},
  limits: Retention,
): number {
  const {retentionMs = Infinity, retentionRecords = Infinity} = limits;
  let start = logStart;
  while (start < log.length) {
    const end = Math.min(log.length, segmentEnd(start, limits));
    const newest = Math.max(...log.slice(start, end).map(({timestamp}) => timestamp));
    const goes = now - newest > retentionMs || log.length - end >= retentionRecords;
    if (!goes || end > committed) break;
    start = end;
  }
  return start;
}

const segmentEnd = (offset: number, {segmentRecords: size}: Retention): number =>
  size === undefined ? Infinity : (Math.floor(offset / size) + 1) * size;

const isSame = (one: Stored, other: Stored | undefined): boolean =>
  one.id === other?.id && one.epoch === other.epoch;
