import type {Socket} from 'node:net';
import {describe, expect, it} from 'vitest';
import {decodeRequest} from '../../../../../src/systems/kafka/runtime/wire/codec/codec.js';
import {FrameReader} from '../../../../../src/systems/kafka/runtime/wire/frames.js';
import {askMetadata} from '../../../../../src/systems/kafka/runtime/wire/metadata.js';
import {answering, deadPort, listenOnLoopback} from '../../../../helpers/loopback.js';
import {
  array,
  int8,
  int16,
  int32,
  responseFrame,
  string,
} from '../../../../helpers/kafka/primitives.js';
import {eventually} from '../../../../helpers/until.js';

type Partition = {
  readonly index: number;
  readonly leader: number;
  readonly isr: number[];
};

const partition = ({index, leader, isr}: Partition) =>
  Buffer.concat([
    int16(leader < 0 ? 5 : 0),
    int32(index),
    int32(leader),
    int32(4), // epoch
    array([1, 2, 3].map(int32)),
    array(isr.map(int32)),
    array([]), // offline
  ]);

/** A Metadata response, version 7. */
const answer = (partitions: readonly Partition[]) =>
  responseFrame(
    1,
    Buffer.concat([
      int32(0), // throttle time
      array(
        [1, 2].map((id) =>
          Buffer.concat([int32(id), string('127.0.0.1'), int32(9092), string(null)]),
        ),
      ),
      string('cluster'),
      int32(1),
      array([
        Buffer.concat([
          int16(0),
          string('orders'),
          int8(0),
          array(partitions.map(partition)),
        ]),
      ]),
    ]),
  );

const good = answer([
  {index: 0, leader: 2, isr: [2, 3]},
  {index: 1, leader: -1, isr: []},
]);

const says = (bytes: Buffer) => answering((socket) => socket.write(bytes));

describe('asking one broker for its metadata', () => {
  it('tells brokers, leaders and ISR as that broker has them', async () => {
    await using broker = await says(good);
    const {brokers, topics} = await askMetadata(broker.port, ['orders']);
    expect(brokers).toEqual([1, 2]);
    expect(topics.get('orders')).toEqual([
      {partition: 0, leader: 2, epoch: 4, replicas: [1, 2, 3], isr: [2, 3]},
      {partition: 1, leader: null, epoch: 4, replicas: [1, 2, 3], isr: []},
    ]);
  });

  it('takes an answer that comes byte by byte', async () => {
    await using broker = await answering((socket) => {
      dribble(socket, [...good]);
    });
    const {brokers} = await askMetadata(broker.port, null);
    expect(brokers).toEqual([1, 2]);
  });

  it('asks for the topics by name, or for all, and creates none', async () => {
    const asked: Buffer[] = [];
    const frames = new FrameReader();
    await using broker = await answering((socket, chunk) => {
      asked.push(...frames.push(chunk));
      socket.write(good);
    });
    await askMetadata(broker.port, ['orders', 'größe']);
    await askMetadata(broker.port, null);
    const [named = Buffer.alloc(0), all = Buffer.alloc(0)] = asked;
    const names = [{name: 'orders'}, {name: 'größe'}];
    expect(decodeRequest(named)).toMatchObject({
      name: 'Metadata',
      version: 7,
      clientId: 'ackademy',
      body: {topics: names, allowAutoTopicCreation: false},
    });
    expect(decodeRequest(all)).toMatchObject({
      body: {topics: null, allowAutoTopicCreation: false},
    });
  });

  it('gives up on a broker that hangs', async () => {
    await using broker = await listenOnLoopback();
    await expect(askMetadata(broker.port, [], {within: 50})).rejects.toThrow(
      'does not answer',
    );
  });

  it('gives up in time on a broker that says a little and a little more', async () => {
    await using broker = await answering(dripForever);
    await expect(askMetadata(broker.port, [], {within: 100})).rejects.toThrow(
      'does not answer',
    );
  });

  it('says so when nobody listens', async () => {
    await expect(askMetadata(await deadPort(), [])).rejects.toThrow('refuses');
  });

  it('says so when the broker hangs up', async () => {
    await using broker = await answering((socket) => socket.end());
    await expect(askMetadata(broker.port, [])).rejects.toThrow('hung up');
  });

  it('says so when the answer is garbage, whatever kind', async () => {
    const cutShort = Buffer.from(good.subarray(0, -8));
    cutShort.writeInt32BE(cutShort.length - 4);
    const garbage = [
      Buffer.from('HTTP/1.1 400 Bad Request\r\n'),
      Buffer.alloc(64, 0xff),
      responseFrame(1, Buffer.alloc(64, 0x7f)),
      cutShort,
      responseFrame(1),
    ];
    for (const bytes of garbage) {
      await using broker = await says(bytes);
      await expect(askMetadata(broker.port, [])).rejects.toThrow('is no Kafka broker');
    }
  });

  it('leaves no connection behind', async () => {
    await using broker = await says(good);
    await askMetadata(broker.port, []);
    await eventually(
      'its end of the connection to close',
      () => broker.sockets[0]?.readableEnded === true,
    );
    expect(broker.sockets).toHaveLength(1);
  });
});

/** Promises a large frame, and then says a byte of it now and then. */
function dripForever(socket: Socket): void {
  const drip = setInterval(() => socket.write(Buffer.from([0])), 10);
  socket.on('close', () => {
    clearInterval(drip);
  });
  socket.write(int32(1_000_000));
}

function dribble(socket: Socket, bytes: number[]): void {
  const [byte, ...rest] = bytes;
  if (byte === undefined) return;
  socket.write(Buffer.from([byte]), () => {
    dribble(socket, rest);
  });
}
