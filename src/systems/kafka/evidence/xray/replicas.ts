/** The replicas of a partition, as their brokers' disks and the last answer of a broker show them. */

export type BrokerState = 'running' | 'paused' | 'dead';

/** One replica's log as its broker's disk has it. Offsets are null when the file is not there yet. */
export type ReplicaView = {
  readonly broker: number;
  readonly state: BrokerState;
  readonly cutOff: boolean;
  /** One past the last whole batch in the log. */
  readonly logEnd: number | null;
  /** The high watermark in the broker's checkpoint file. */
  readonly committed: number | null;
  /** The recovery point: what the broker has fsynced. */
  readonly fsynced: number | null;
  /** Leader epoch of the last batch. */
  readonly epoch: number | null;
  /** First offset that is still there: retention deletes from the front. */
  readonly logStart?: number | null | undefined;
  /** Under which leader epochs the log was written: each from its first offset on, oldest first. */
  readonly epochs?: readonly EpochStart[] | undefined;
};

export type EpochStart = {readonly epoch: number; readonly from: number};

/** One partition seen from outside: disks by file, leadership by the last answer of a broker. */
export type Xray = {
  readonly partition: number;
  readonly leader: number | null;
  readonly isr: readonly number[];
  /** Eligible leader replicas (KIP-966): out of the ISR, and known to have all that is committed. */
  readonly elr?: readonly number[] | undefined;
  /** Leader epoch, as the controller counts it. */
  readonly epoch?: number | null | undefined;
  readonly replicas: readonly ReplicaView[];
};
