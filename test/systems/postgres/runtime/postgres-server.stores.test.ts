import {once} from 'node:events';
import {access, readdir, readFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {Client} from 'pg';
import {describe, expect, it} from 'vitest';
import {markerOf} from '../../../../src/machine/guard/protocol.js';
import {findByMarker} from '../../../../src/machine/processes/processes.js';
import {PostgresServer} from '../../../../src/systems/postgres/runtime/server/postgres-server.js';
import {openStoreBench, type StoreBench} from '../../../helpers/stores/bench.js';
import {connect, start} from './clients.js';

const processesOf = async ({runId}: Pick<StoreBench, 'runId'>): Promise<number> =>
  (await findByMarker(markerOf(runId))).filter(({command}) =>
    command.includes('postgres'),
  ).length;

/** What a run left in the folder for temporary files. */
const placesOf = async (runId: string): Promise<readonly string[]> =>
  (await readdir(tmpdir())).filter((name) => name.includes(runId));

/** Segments of shared memory that nobody uses any more. */
async function unusedSegments(): Promise<readonly string[]> {
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => '');
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  return rows.filter((row) => row[6] === '0').map((row) => row[1] ?? '');
}

describe('a PostgreSQL of our own', () => {
  it('takes connections with its password alone, on loopback alone', async () => {
    await using bench = await openStoreBench();
    const {server, client} = await start(bench);
    const {rows} = await client.query('show server_version');
    expect(rows).toEqual([{server_version: server.version}]);
    const stranger = new Client({...server.connection, password: 'wrong'});
    await expect(stranger.connect()).rejects.toMatchObject({code: '28P01'});
    const {rows: settings} = await client.query(
      `select setting from pg_settings
       where name in ('fsync', 'listen_addresses', 'unix_socket_directories') order by name`,
    );
    expect(settings).toEqual([{setting: 'on'}, {setting: '127.0.0.1'}, {setting: ''}]);
    expect(bench.told.at(-1)).toMatchObject({
      step: 'server-ready',
      product: 'PostgreSQL',
    });
    await server[Symbol.asyncDispose]();
  });

  it('keeps what was committed when it is killed, and is itself again after a restart', async () => {
    await using bench = await openStoreBench();
    const {server, client} = await start(bench);
    await client.query('create table orders (id int primary key)');
    for (let id = 1; id <= 20; id += 1)
      await client.query('insert into orders values ($1)', [id]);
    await client.query('begin');
    await client.query('insert into orders values (21)');

    await server.kill();
    expect(server.state).toBe('dead');
    expect(await processesOf(bench)).toBe(0);
    await server.restart(30_000);
    const {rows} = await (await connect(server)).query('select count(*) from orders');
    expect(rows).toEqual([{count: '20'}]);
    await server[Symbol.asyncDispose]();
  });

  it('answers nobody while it is paused, not even on an open connection, and then goes on', async () => {
    await using bench = await openStoreBench();
    const {server, client} = await start(bench);
    await server.pause();
    let answered = false;
    const late = client.query('select 1').finally(() => (answered = true));
    const stranger = new Client({...server.connection, connectionTimeoutMillis: 300});
    await expect(stranger.connect()).rejects.toThrow(/timeout/);
    expect({answered, state: server.state}).toEqual({answered: false, state: 'paused'});
    await server.resume();
    await late;
    expect({answered, state: server.state}).toEqual({answered: true, state: 'running'});
    await server[Symbol.asyncDispose]();
  });

  it.each(['running', 'paused', 'killed'] as const)(
    'leaves nothing behind when it ends %s',
    async (how) => {
      await using bench = await openStoreBench();
      const before = await unusedSegments();
      const {server} = await start(bench);
      if (how === 'paused') await server.pause();
      if (how === 'killed') await server.kill();
      await server[Symbol.asyncDispose]();
      expect(await processesOf(bench)).toBe(0);
      expect(await placesOf(bench.runId)).toEqual([]);
      await expect(access(bench.inputs('postgres').folder)).rejects.toThrow('ENOENT');
      // What is killed leaves a segment of 56 bytes.
      const left = (await unusedSegments()).filter((one) => !before.includes(one));
      expect(left.length).toBeLessThanOrEqual(how === 'running' ? 0 : 1);
    },
  );

  it('says why it does not start with a setting that is wrong', async () => {
    await using bench = await openStoreBench();
    await expect(start(bench, {shared_buffers: 'much'})).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(
        /^PostgreSQL ended by itself\. Its last lines:\n.*invalid value for parameter "shared_buffers"/,
      ) as string,
    });
    expect(await placesOf(bench.runId)).toEqual([]);
  });

  it('says who is in the way when its port was taken while it was dead', async () => {
    await using bench = await openStoreBench();
    const {server} = await start(bench);
    await server.kill();
    const other = createServer().listen(server.port, '127.0.0.1');
    await once(other, 'listening');
    await expect(server.restart(30_000)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('Address already in use') as string,
    });
    other.close();
    await server[Symbol.asyncDispose]();
  });

  it('stops to start when it is told to, and nothing is left', async () => {
    await using bench = await openStoreBench();
    const stop = new AbortController();
    const inputs = bench.inputs('postgres');
    const starting = PostgresServer.start({
      ...inputs,
      signal: stop.signal,
      tell: ({step}) => {
        if (step === 'server-starting') stop.abort(new Error('enough'));
      },
    });
    await expect(starting).rejects.toThrow('enough');
    expect(await processesOf(bench)).toBe(0);
    expect(await placesOf(bench.runId)).toEqual([]);
  });
});
