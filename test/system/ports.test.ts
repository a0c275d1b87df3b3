import {once} from 'node:events';
import {createServer} from 'node:net';
import {describe, expect, it} from 'vitest';
import {freePorts} from '../../src/system/ports.js';

describe('free ports', () => {
  it('are as many as asked for, each another, and below those for outgoing connections', async () => {
    const ports = await freePorts(20);
    expect(new Set(ports).size).toBe(20);
    for (const port of ports) expect(port >= 18_000 && port < 32_000).toBe(true);
  });

  it('can be listened on at once', async () => {
    const servers = (await freePorts(7)).map((port) =>
      createServer().listen(port, '127.0.0.1'),
    );
    await Promise.all(servers.map(async (server) => once(server, 'listening')));
    expect(servers.every(({listening}) => listening)).toBe(true);
    for (const server of servers) server.close();
  });

  it('are none when none are asked for, and an error when there cannot be so many', async () => {
    expect(await freePorts(0)).toEqual([]);
    await expect(freePorts(15_000)).rejects.toThrow('no 15000 free ports');
  });
});
