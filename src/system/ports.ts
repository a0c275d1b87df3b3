import {once} from 'node:events';
import {createServer} from 'node:net';
import {randomInt} from 'node:crypto';

/**
 * Free loopback ports, below the range from which systems take ports for outgoing connections
 * (32768 on Linux, 49152 on macOS): a dead broker's port must still be free when it comes back.
 */
export async function freePorts(count: number): Promise<readonly number[]> {
  const found = new Set<number>();
  for (let tries = 0; found.size < count && tries < 2000; tries += 1) {
    const port = randomInt(18_000, 32_000);
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count)
    throw new Error(`no ${count} free ports between 18000 and 32000`);
  return [...found];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
