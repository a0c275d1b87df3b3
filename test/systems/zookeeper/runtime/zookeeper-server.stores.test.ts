import {access} from 'node:fs/promises';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {describe, expect, it} from 'vitest';
import {markerOf} from '../../../../src/machine/guard/protocol.js';
import {findByMarker} from '../../../../src/machine/processes/processes.js';
import {ZookeeperServer} from '../../../../src/systems/zookeeper/runtime/server/zookeeper-server.js';
import {openStoreBench, type StoreBench} from '../../../helpers/stores/bench.js';
import {answerOf} from './answer.js';

const start = async (bench: StoreBench) =>
  ZookeeperServer.start(bench.inputs('zookeeper'));

const processesOf = async ({runId}: StoreBench): Promise<number> =>
  (await findByMarker(markerOf(runId))).filter(({command}) =>
    command.includes('ZooKeeperServerMain'),
  ).length;

describe('a ZooKeeper of our own', () => {
  it('serves, is killed and started again on its data, and leaves nothing behind', async () => {
    await using bench = await openStoreBench();
    const server = await start(bench);
    expect(await answerOf(server.port, 'srvr')).toContain(
      `Zookeeper version: ${server.version}`,
    );
    await server.kill();
    expect({state: server.state, left: await processesOf(bench)}).toEqual({
      state: 'dead',
      left: 0,
    });
    await server.restart(60_000);
    expect(await answerOf(server.port, 'srvr')).toContain('Mode: standalone');
    await server[Symbol.asyncDispose]();
    expect(await processesOf(bench)).toBe(0);
    await expect(access(bench.inputs('zookeeper').folder)).rejects.toThrow('ENOENT');
  });

  it('answers nobody while it is paused, and says who is in the way when its port is taken', async () => {
    await using bench = await openStoreBench();
    const server = await start(bench);
    await server.pause();
    await expect(answerOf(server.port, 'srvr', 300)).rejects.toThrow('no answer');
    await server.resume();
    expect(await answerOf(server.port, 'srvr')).toContain('Mode: standalone');
    await server.kill();
    const other = createServer().listen(server.port, '127.0.0.1');
    await once(other, 'listening');
    await expect(server.restart(60_000)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('Address already in use') as string,
    });
    other.close();
    await server[Symbol.asyncDispose]();
  });
});
