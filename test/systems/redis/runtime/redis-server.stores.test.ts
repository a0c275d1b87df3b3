import {access} from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {markerOf} from '../../../../src/machine/guard/protocol.js';
import {findByMarker} from '../../../../src/machine/processes/processes.js';
import {ask} from '../../../../src/systems/redis/runtime/server/ask.js';
import {
  type Persistence,
  RedisServer,
} from '../../../../src/systems/redis/runtime/server/redis-server.js';
import {openStoreBench, type StoreBench} from '../../../helpers/stores/bench.js';
import {eventually} from '../../../helpers/until.js';

const start = async (
  bench: StoreBench,
  persistence: Persistence,
  settings: Record<string, string> = {},
) => RedisServer.start({...bench.inputs('redis'), persistence, settings});

/** What it answers to these commands, without the answers to AUTH and QUIT. */
async function tell({connection}: RedisServer, ...commands: readonly string[]) {
  const {port, password} = connection;
  const said = await ask(port, [`AUTH ${password}`, ...commands], 5000);
  return said.replace(/^\+OK\r\n/, '').replace(/\+OK\r\n$/, '');
}

const sets = (from: number, to: number): readonly string[] =>
  Array.from({length: to - from + 1}, (_, at) => `SET order-${from + at} paid`);

const processesOf = async ({runId}: StoreBench): Promise<number> =>
  (await findByMarker(markerOf(runId))).filter(({command}) => command.includes('redis'))
    .length;

describe('a Redis of our own', () => {
  it('answers to its password alone, tells its version, and leaves nothing behind', async () => {
    await using bench = await openStoreBench();
    const server = await start(bench, 'none');
    expect(server.version).toMatch(/^6\.2\.\d+$/);
    expect(await ask(server.port, ['DBSIZE'], 5000)).toContain('-NOAUTH');
    expect(await tell(server, 'DBSIZE')).toBe(':0\r\n');
    expect(await processesOf(bench)).toBe(1);
    await server[Symbol.asyncDispose]();
    expect(await processesOf(bench)).toBe(0);
    await expect(access(bench.inputs('redis').folder)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['none', 0],
    ['always', 50],
  ] as const)('with %s has %i of 50 after it was killed', async (persistence, kept) => {
    await using bench = await openStoreBench();
    const server = await start(bench, persistence);
    await tell(server, ...sets(1, 50));
    await server.kill();
    expect({state: server.state, left: await processesOf(bench)}).toEqual({
      state: 'dead',
      left: 0,
    });
    await server.restart(30_000);
    expect(await tell(server, 'DBSIZE')).toBe(`:${kept}\r\n`);
    await server[Symbol.asyncDispose]();
  });

  it('with always keeps all when the power is cut', async () => {
    await using bench = await openStoreBench();
    const server = await start(bench, 'always');
    await tell(server, ...sets(1, 50));
    expect((await server.cutPower()).cutBytes).toBe(0);
    await server.restart(30_000);
    expect(await tell(server, 'DBSIZE')).toBe(':50\r\n');
    await server[Symbol.asyncDispose]();
  });

  it('with everysec loses what the last second brought when the power is cut', async () => {
    await using bench = await openStoreBench();
    const server = await start(bench, 'everysec');
    await tell(server, ...sets(1, 50));
    const first = performance.now();
    await eventually('a second and a half', () => performance.now() - first > 1500);
    await tell(server, ...sets(51, 79));
    await tell(server, ...sets(80, 80));
    const cut = await server.cutPower();
    expect(cut.cutBytes).toBeGreaterThan(0);
    await server.restart(30_000);
    const left = Number((await tell(server, 'DBSIZE')).slice(1));
    expect(left).toBeGreaterThanOrEqual(50);
    expect(left).toBeLessThan(80);
    await server[Symbol.asyncDispose]();
  });

  it('answers nobody while it is paused, and then goes on', async () => {
    await using bench = await openStoreBench();
    const server = await start(bench, 'none');
    await server.pause();
    await expect(ask(server.port, ['PING'], 300)).rejects.toThrow('no answer');
    await server.resume();
    expect(await tell(server, 'PING')).toBe('+PONG\r\n');
    await server[Symbol.asyncDispose]();
  });

  it('says why it does not start with a setting that is wrong', async () => {
    await using bench = await openStoreBench();
    await expect(start(bench, 'none', {maxmemory: 'much'})).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(
        /^Redis ended by itself\. Its last lines:\n[^]*maxmemory/,
      ) as string,
    });
    expect(await processesOf(bench)).toBe(0);
  });
});
