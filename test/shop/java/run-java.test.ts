import {spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {runTool} from '../../../src/shop/java/run-java.js';
import {eventually} from '../../helpers/until.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-tool-'));
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

const shell = (script: string, signal: AbortSignal) =>
  runTool({command: 'sh', args: ['-c', script], cwd: folder, within: 60_000, signal});

it('a compiler that is stopped has gone when that is told', async () => {
  const stopping = new AbortController();
  const running = shell('echo $$ > pid; exec sleep 60', stopping.signal);
  const pidOf = async () => (await readFile(join(folder, 'pid'), 'utf8')).trim();
  await eventually('the compiler to run', async () =>
    /\d/.test(await pidOf().catch(() => '')),
  );
  stopping.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
  expect(spawnSync('kill', ['-0', await pidOf()]).status).not.toBe(0);
});

it('nothing is begun that was stopped before', async () => {
  const running = shell('echo $$ > pid', AbortSignal.abort(new Error('stopped')));
  await expect(running).rejects.toThrow('stopped');
  await expect(readFile(join(folder, 'pid'))).rejects.toThrow(/ENOENT/);
});

it('a tool that is not there is told by its name', async () => {
  const {signal} = new AbortController();
  const ran = await runTool({
    ...{command: join(folder, 'javac'), args: [], cwd: folder, within: 1000, signal},
  });
  expect(ran).toMatchObject({
    ok: false,
    said: expect.stringContaining('javac') as unknown,
  });
});
