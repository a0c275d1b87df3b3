/** Asks one broker, and no other, who may lead a topic's partitions: what Metadata does not tell. */
import type {ByteReader} from './byte-reader.js';
import {compactArray, compactString, int32, noTags} from './byte-writer.js';
import {throwOnError} from './error-codes.js';
import {exchange} from './exchange.js';
import type {PartitionMetadata} from './metadata.js';

export type PartitionLeadership = PartitionMetadata & {
  /** Eligible leader replicas (KIP-966): out of the ISR, and with all that is committed. */
  readonly elr: readonly number[];
  /** Who was eligible last, when nobody is any more. */
  readonly lastKnownElr: readonly number[];
};

/** The broker's own limit, max.request.partition.size.limit. */
const mostPartitions = 2000;

/**
 * A topic's partitions, in their order, as the broker at this loopback port knows them: it may be
 * behind the controller. Throws when it has not answered within `within` ms, refuses, hangs up, says
 * what no broker would, or does not know the topic.
 */
export async function askTopicPartitions(
  port: number,
  topic: string,
  {within = 1000}: {readonly within?: number} = {},
): Promise<readonly PartitionLeadership[]> {
  const noCursor = Buffer.from([0xff]);
  const {error, partitions, whole} = await exchange(
    port,
    {
      api: 75, // DescribeTopicPartitions in the Kafka protocol guide
      version: 0,
      flexible: true,
      body: Buffer.concat([
        compactArray([Buffer.concat([compactString(topic), noTags])]),
        int32(mostPartitions),
        noCursor,
        noTags,
      ]),
      parse,
    },
    {within},
  );
  throwOnError(port, topic, error);
  if (!whole) throw new Error(`${topic} has more than ${mostPartitions} partitions`);
  return partitions;
}

type Answer = {
  readonly error: number;
  readonly partitions: readonly PartitionLeadership[];
  /** No cursor for a next question. */
  readonly whole: boolean;
};

function parse(read: ByteReader): Answer {
  read.int32(); // throttle time
  const [topic] = read.compactArray(() => {
    const error = read.int16();
    read.compactString(); // name
    read.bytes(16); // topic id
    read.int8(); // internal
    const partitions = read.compactArray(() => partition(read));
    read.int32(); // authorized operations
    read.tags();
    return {error, partitions};
  });
  if (!topic) throw new RangeError('no topic');
  const whole = read.int8() < 0;
  if (whole) read.tags();
  return {...topic, whole};
}

function partition(read: ByteReader): PartitionLeadership {
  const brokers = () => read.compactArray(() => read.int32());
  read.int16(); // error code
  const index = read.int32();
  const leader = read.int32();
  const found = {
    partition: index,
    leader: leader < 0 ? null : leader,
    epoch: read.int32(),
    replicas: brokers(),
    isr: brokers(),
    elr: brokers(),
    lastKnownElr: brokers(),
  };
  brokers(); // offline replicas
  read.tags();
  return found;
}
