/** A client on loopback that keeps what it hears. */
import {once} from 'node:events';
import {type Socket, connect} from 'node:net';

export type Client = Disposable & {
  readonly socket: Socket;
  readonly heard: () => Buffer;
  /** How many bytes it has heard. */
  readonly taken: () => number;
  /** The other side has ended its half; the connection is gone for good. */
  readonly ended: () => boolean;
  readonly closed: () => boolean;
};

/** `halfOpen`: it may go on writing when the other side has ended its half. */
export async function openClient(port: number, {halfOpen = false} = {}): Promise<Client> {
  const socket = connect({
    host: '127.0.0.1',
    port,
    noDelay: true,
    allowHalfOpen: halfOpen,
  });
  const chunks: Buffer[] = [];
  let taken = 0;
  let ended = false;
  let closed = false;
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    chunks.push(chunk);
    taken += chunk.length;
  });
  socket.on('end', () => (ended = true));
  socket.on('close', () => (closed = true));
  await once(socket, 'connect').catch(() => undefined);
  return {
    socket,
    heard: () => Buffer.concat(chunks),
    taken: () => taken,
    ended: () => ended,
    closed: () => closed,
    [Symbol.dispose]: () => {
      socket.destroy();
    },
  };
}

/** Writes the bytes in pieces of these sizes, each with its own write. */
export function writeInPieces(
  socket: Socket,
  bytes: Buffer,
  sizes: readonly number[],
): void {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    socket.write(bytes.subarray(at, at + size));
    at += size;
  }
}
