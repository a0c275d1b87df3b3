/**
 * Asks one broker, and no other, what it knows of the cluster. kafkajs chooses a broker by itself
 * and may wait for a paused one; here it is the point of the question whom we ask.
 * Metadata request, version 7 (Kafka protocol guide, api key 3).
 */
import {connect} from 'node:net';
import {ByteReader} from './byte-reader.js';
import {FrameReader} from './frames.js';

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
  const frame = await exchange(port, metadataRequest(topics), {within});
  try {
    return parseMetadata(frame);
  } catch (cause) {
    throw new Error(notABroker(port), {cause});
  }
}

const notABroker = (port: number): string =>
  `what listens at port ${port} is no Kafka broker`;

function metadataRequest(topics: readonly string[] | null): Buffer {
  const text = (value: string) => {
    const bytes = Buffer.from(value);
    const length = Buffer.alloc(2);
    length.writeInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const head = Buffer.alloc(8);
  head.writeInt16BE(3, 0);
  head.writeInt16BE(7, 2);
  head.writeInt32BE(1, 4);
  const count = Buffer.alloc(4);
  count.writeInt32BE(topics ? topics.length : -1);
  const noAutoCreation = Buffer.from([0]);
  const body = Buffer.concat([
    head,
    text('ackademy'),
    count,
    ...(topics ?? []).map(text),
    noAutoCreation,
  ]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length);
  return Buffer.concat([length, body]);
}

function exchange(
  port: number,
  request: Buffer,
  {within}: {within: number},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect({host: '127.0.0.1', port});
    const frames = new FrameReader();
    const fail = (message: string, cause?: unknown) => {
      reject(new Error(message, {cause}));
      socket.destroy();
    };
    // A timeout of the socket would begin anew with each byte.
    const late = setTimeout(() => {
      fail(`the broker at port ${port} does not answer`);
    }, within);
    socket.on('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      try {
        const [frame] = frames.push(chunk);
        if (!frame) return;
        resolve(frame);
        socket.destroy();
      } catch (cause) {
        fail(notABroker(port), cause);
      }
    });
    socket.on('error', (cause) => {
      fail(`the broker at port ${port} refuses`, cause);
    });
    socket.on('close', () => {
      clearTimeout(late);
      fail(`the broker at port ${port} hung up`);
    });
  });
}

function parseMetadata(frame: Buffer): ClusterMetadata {
  const read = new ByteReader(frame, 8);
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
