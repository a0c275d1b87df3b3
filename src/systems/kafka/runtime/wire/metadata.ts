/** Asks one broker, and no other, what it knows of the cluster. */
import type {ByteReader} from './byte-reader.js';
import {array, string} from './byte-writer.js';
import {exchange} from './exchange.js';

export type PartitionMetadata = {
  readonly partition: number;
  /** null: no leader. */
  readonly leader: number | null;
  readonly epoch: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
};

export type ClusterMetadata = {
  /** Ids of the registered, unfenced brokers. */
  readonly brokers: readonly number[];
  readonly topics: ReadonlyMap<string, readonly PartitionMetadata[]>;
};

/**
 * Metadata of `topics` (null: all) as the broker at this loopback port has it. Throws when it has not
 * answered in full within `within` ms, refuses, hangs up, or says what no broker would.
 */
export async function askMetadata(
  port: number,
  topics: readonly string[] | null,
  {within = 1000}: {within?: number} = {},
): Promise<ClusterMetadata> {
  const noAutoCreation = Buffer.from([0]);
  return exchange(
    port,
    {
      api: 3,
      version: 7, // Metadata in the Kafka protocol guide
      body: Buffer.concat([array(topics?.map(string) ?? null), noAutoCreation]),
      parse: parseMetadata,
    },
    {within},
  );
}

function parseMetadata(read: ByteReader): ClusterMetadata {
  read.int32(); // throttle time
  const brokers = read.array(() => {
    const id = read.int32();
    read.string(); // host
    read.int32(); // port
    read.string(); // rack
    return id;
  });
  read.string(); // cluster id
  read.int32(); // controller id
  const topics = read.array(() => {
    read.int16(); // error code
    const name = read.string() ?? '';
    read.int8(); // internal
    return [name, read.array(() => partition(read))] as const;
  });
  return {brokers, topics: new Map(topics)};
}

function partition(read: ByteReader): PartitionMetadata {
  read.int16(); // error code
  const index = read.int32();
  const leader = read.int32();
  const epoch = read.int32();
  const replicas = read.array(() => read.int32());
  const isr = read.array(() => read.int32());
  read.array(() => read.int32()); // offline replicas
  return {
    partition: index,
    leader: leader < 0 ? null : leader,
    epoch,
    replicas,
    isr,
  };
}
