/** What one may meet at a port instead of a broker's answer, and what must be said of it. */
import type {Loopback} from '../../../../helpers/loopback.js';
import {answering, listenOnLoopback} from '../../../../helpers/loopback.js';
import {responseFrame} from '../../../../helpers/kafka/primitives.js';

type BadBroker = {
  readonly says: string;
  readonly open: () => Promise<Loopback>;
};

const saying = (bytes: Buffer) => async () =>
  answering((socket) => {
    socket.write(bytes);
  });

/** `good` is an answer that would be right. */
export function badBrokers(good: Buffer): readonly BadBroker[] {
  const cutShort = Buffer.from(good.subarray(0, -1));
  cutShort.writeInt32BE(cutShort.length - 4);
  const noBroker = [
    Buffer.from('HTTP/1.1 400 Bad Request\r\n'),
    Buffer.alloc(64, 0xff),
    responseFrame(1, Buffer.alloc(64, 0x7f)),
    responseFrame(1),
    cutShort,
  ];
  return [
    {says: 'does not answer', open: async () => listenOnLoopback()},
    {says: 'does not answer', open: saying(good.subarray(0, -1))},
    {says: 'hung up', open: async () => answering((socket) => socket.end())},
    {
      says: 'hung up',
      open: async () => answering((socket) => socket.end(good.subarray(0, -1))),
    },
    ...noBroker.map((bytes) => ({says: 'is no Kafka broker', open: saying(bytes)})),
  ];
}

/** Says the bytes one by one. */
export async function dribbling(bytes: Buffer): Promise<Loopback> {
  return answering((socket) => {
    const rest = [...bytes];
    const next = (): void => {
      const byte = rest.shift();
      if (byte !== undefined) socket.write(Buffer.from([byte]), next);
    };
    next();
  });
}
