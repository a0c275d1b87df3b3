import {once} from 'node:events';
import {createServer} from 'node:net';
import {describe, expect, it} from 'vitest';
import {claimPorts} from '../../src/machine/ports.js';

describe('claimed ports', () => {
  it('are as many as asked for, each another, and below those for outgoing connections', async () => {
    using claim = await claimPorts(20);
    expect(new Set(claim.ports).size).toBe(20);
    for (const port of claim.ports) expect(port > 18_000 && port < 32_000).toBe(true);
  });

  it('can be listened on at once', async () => {
    using claim = await claimPorts(7);
    const servers = claim.ports.map((port) => createServer().listen(port, '127.0.0.1'));
    await Promise.all(servers.map(async (server) => once(server, 'listening')));
    expect(servers.every(({listening}) => listening)).toBe(true);
    for (const server of servers) server.close();
  });

  // More than half of all that there are: by chance alone two of them would meet.
  it('are given to nobody else while they are claimed, although nobody listens on them', async () => {
    const claims = await Promise.all(
      Array.from({length: 80}, async () => claimPorts(19)),
    );
    const ports = claims.flatMap((claim) => claim.ports);
    expect(new Set(ports).size).toBe(80 * 19);
    for (const claim of claims) claim[Symbol.dispose]();
  });

  it('are none when none are asked for, and an error when there cannot be so many', async () => {
    using none = await claimPorts(0);
    expect(none.ports).toEqual([]);
    await expect(claimPorts(100)).rejects.toThrow('no 100 free ports');
  });
});
