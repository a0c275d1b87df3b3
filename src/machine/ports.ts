import {randomInt} from 'node:crypto';
import {once} from 'node:events';
import {createServer, type Server} from 'node:net';

/** Ports of loopback that are this process's to give away until the claim ends. */
export type PortClaim = Disposable & {readonly ports: readonly number[]};

const from = 18_000;
const below = 32_000;
const inABlock = 100;
const blocks = (below - from) / inABlock;

/**
 * Claims free ports, below the range from which systems take ports for outgoing connections (32768
 * on Linux, 49152 on macOS): a dead node's port must still be free when it comes back. Nobody else
 * who claims is given any of them, not even before the node listens: whoever has a block of ports
 * listens on its first one, and a process that dies gives it back.
 */
export async function claimPorts(count: number): Promise<PortClaim> {
  for (const first of firstPorts()) {
    const guard = await listen(first);
    if (guard === null) continue;
    const ports = await freeAmong(
      Array.from({length: inABlock - 1}, (_, at) => first + 1 + at),
      count,
    );
    if (ports.length === count)
      return {
        ports,
        [Symbol.dispose]: () => {
          guard.close();
        },
      };
    guard.close();
  }
  throw new Error(
    `no ${count} free ports in any ${inABlock} between ${from} and ${below}`,
  );
}

/** The first port of every block, beginning anywhere. */
function firstPorts(): readonly number[] {
  const start = randomInt(blocks);
  return Array.from(
    {length: blocks},
    (_, at) => from + ((start + at) % blocks) * inABlock,
  );
}

async function freeAmong(
  candidates: readonly number[],
  count: number,
): Promise<readonly number[]> {
  const free: number[] = [];
  for (const port of candidates) {
    if (free.length === count) break;
    const server = await listen(port);
    if (server === null) continue;
    server.close();
    free.push(port);
  }
  return free;
}

/** Null when somebody listens there. It does not keep the process alive. */
async function listen(port: number): Promise<Server | null> {
  const server = createServer((socket) => socket.destroy()).unref();
  try {
    server.listen({port, host: '127.0.0.1', exclusive: true});
    await once(server, 'listening');
    return server;
  } catch {
    return null;
  }
}
