/** A server on loopback for one test: what it does with a connection is the test's business. */
import {once} from 'node:events';
import {type Socket, createServer} from 'node:net';

export type Loopback = AsyncDisposable & {
  readonly port: number;
  /** Every connection so far, the oldest first. */
  readonly sockets: readonly Socket[];
};

/** Listens on a free port. Half-open connections are allowed, so that a test can see each end by itself. */
export async function listenOnLoopback(
  onSocket: (socket: Socket) => void = () => undefined,
): Promise<Loopback> {
  const sockets: Socket[] = [];
  const server = createServer({allowHalfOpen: true}, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    sockets,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

/** A server that says something to each piece of what it is told. */
export async function answering(
  say: (socket: Socket, chunk: Buffer) => void,
): Promise<Loopback> {
  return listenOnLoopback((socket) => {
    socket.setNoDelay(true);
    socket.on('end', () => socket.end());
    socket.on('data', (chunk) => {
      say(socket, chunk);
    });
  });
}

/** A port of loopback on which nobody listens. */
export async function deadPort(): Promise<number> {
  await using server = await listenOnLoopback();
  return server.port;
}
