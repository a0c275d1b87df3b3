import {fork} from 'node:child_process';
import {once} from 'node:events';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {killMarked} from '../../../src/machine/guard/open-guard.js';
import {identify, isStopped} from '../../../src/machine/processes/processes.js';
import {newRunId} from '../../../src/machine/run-id.js';
import {stillAlive} from '../../helpers/processes/process-tree.js';
import {eventually} from '../../helpers/until.js';
import {
  type Bench,
  guardProgram,
  idle,
  listenTo,
  openBench,
  program,
  startIdle,
  throughTsx,
} from './bench.js';

let bench: Bench;

beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => bench[Symbol.asyncDispose]());

const start = (source: string, change = {}) =>
  bench.guard.spawn(program(bench, source, change));
const gone = (...pids: readonly number[]) =>
  eventually(`${pids.join()} to be gone`, () => stillAlive(pids).length === 0);

describe('a process that the guard started', () => {
  it('is heard in order, both streams, and its end comes last', async () => {
    const talker = await start(
      'for (let i = 0; i < 2000; i++) { console.log(i); if (i % 100 === 0) console.error(i) }',
    );
    const said = listenTo(talker);
    const exit = await talker.exited;
    const lines = said.out.trim().split('\n').map(Number);
    expect(lines).toEqual(Array.from({length: 2000}, (_, index) => index));
    expect(said.err.trim().split('\n')).toHaveLength(20);
    expect(exit).toEqual({code: 0, signal: null});
    expect(talker.alive).toBe(false);
  });

  it('hears what is written to it', async () => {
    const echo = await start('process.stdin.pipe(process.stdout)');
    const said = listenTo(echo);
    echo.write('grüß dich\n');
    await eventually('the echo', () => said.out.endsWith('\n'));
    expect(said.out).toBe('grüß dich\n');
  });

  it('is heard also by one who listens late', async () => {
    const talker = await start('console.log("early")');
    await talker.exited;
    expect(listenTo(talker).out).toBe('early\n');
  });

  it('tells its exit code, or the signal that ended it', async () => {
    const coded = await start('process.exitCode = 7', {key: 'coded'});
    expect(await coded.exited).toEqual({code: 7, signal: null});
    const idler = await startIdle(bench);
    idler.signal('SIGTERM');
    expect(await idler.exited).toEqual({code: null, signal: 'SIGTERM'});
  });

  it('ends for the guard when it ends, though a child of its own holds its output', async () => {
    const source = `
      const {spawn} = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', process.argv[1]], {stdio: 'inherit', detached: true});
      console.log(child.pid);
      child.unref();`;
    const parent = await start(source);
    const said = listenTo(parent);
    expect(await parent.exited).toEqual({code: 0, signal: null});
    await bench.guard[Symbol.asyncDispose]();
    await gone(Number(said.out));
  });

  it('is noted with the time of its start', async () => {
    const idler = await startIdle(bench);
    const noted = async () =>
      readFile(join(bench.folder, 'processes.jsonl'), 'utf8').catch(() => '');
    await eventually('the note', async () => (await noted()).endsWith('\n'));
    const known = await identify(idler.pid);
    expect(JSON.parse(await noted())).toEqual({
      pid: idler.pid,
      started: known?.started,
      key: 'program',
    });
  });

  it('lives on when it cannot be noted', async () => {
    await rm(bench.folder, {recursive: true});
    const idler = await bench.guard.spawn(program(bench, idle, {cwd: '/'}));
    const said = listenTo(idler);
    await eventually('it to be up', () => said.out === 'up');
    const second = await bench.guard.spawn(
      program(bench, idle, {cwd: '/', key: 'second'}),
    );
    expect([idler.alive, second.alive]).toEqual([true, true]);
  });

  it('writes to a file when told so', async () => {
    const file = join(bench.folder, 'broker.log');
    const talker = await start('console.log("out"); console.error("err")', {
      output: {kind: 'log', file},
    });
    await talker.exited;
    expect(await readFile(file, 'utf8')).toBe('out\nerr\n');
  });
});

describe('a flood', () => {
  it('stops at its source while nobody takes it, and goes on when someone does', async () => {
    const flood =
      'let n = 0; const pour = () => { while (process.stdout.write("x".repeat(65536))) n++; process.stdout.once("drain", pour) }; pour()';
    const flooder = await start(flood);
    // A stopped guard takes nothing more: whatever came through is what was let through.
    const {pid} = bench.guard;
    process.kill(pid, 'SIGSTOP');
    await eventually('the guard to stop', async () => isStopped(pid));
    const said = listenTo(flooder);
    await eventually('the flooder to wait', () => isAsleep(flooder.pid));
    process.kill(pid, 'SIGCONT');
    const before = said.out.length;
    await eventually('more to come', () => said.out.length > before);
    flooder.signal('SIGKILL');
    expect((await flooder.exited).signal).toBe('SIGKILL');
  });
});

describe('a process that cannot be started', () => {
  it('is told with its reason, and the guard goes on', async () => {
    const missing = program(bench, '', {command: '/no/such/program'});
    await expect(bench.guard.spawn(missing)).rejects.toThrow(
      '/no/such/program could not be started',
    );
    await expect(start('', {cwd: '/no/such/folder'})).rejects.toThrow('ENOENT');
    const file = '/no/such/folder/broker.log';
    await expect(start('', {output: {kind: 'log', file}})).rejects.toThrow('ENOENT');
    expect((await startIdle(bench)).alive).toBe(true);
  });
});

describe('the end of the guard', () => {
  it('is the end of all that it started, also of what is stopped', async () => {
    const [one, two] = [await startIdle(bench, 'one'), await startIdle(bench, 'two')];
    one.signal('SIGSTOP');
    await eventually('it to stop', async () => isStopped(one.pid));
    await bench.guard[Symbol.asyncDispose]();
    expect(stillAlive([one.pid, two.pid, bench.guard.pid])).toEqual([]);
  });

  it('comes when the channel closes, however that comes about', async () => {
    const runId = newRunId();
    const {folder} = bench;
    const registry = join(folder, 'other.jsonl');
    const child = fork(guardProgram, [registry, `ackademy.run=${runId}`], {
      execArgv: throughTsx,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [ready] = (await once(child, 'message')) as [unknown];
    expect(ready).toEqual({event: 'ready', pid: child.pid});
    child.send({op: 'spawn', spec: program({folder, runId}, idle)});
    const [{pid}] = (await once(child, 'message')) as [{pid: number}];
    process.kill(pid, 'SIGSTOP');
    const ended = once(child, 'exit');
    child.disconnect();
    expect(await ended).toEqual([0, null]);
    await gone(pid);
  });

  it('is not resolved as a loss when it was asked for', async () => {
    let lost = false;
    void bench.guard.lost.then(() => (lost = true));
    await bench.guard[Symbol.asyncDispose]();
    expect(lost).toBe(false);
  });

  it('by SIGKILL is told, and what it leaves is found by the run’s marker', async () => {
    const idler = await startIdle(bench);
    process.kill(bench.guard.pid, 'SIGKILL');
    await bench.guard.lost;
    expect(await idler.exited).toEqual({code: null, signal: 'SIGKILL'});
    expect(stillAlive([idler.pid])).toHaveLength(1);
    expect(await killMarked(bench.runId)).toBe(1);
    await gone(idler.pid);
    await expect(startIdle(bench, 'late')).rejects.toThrow('the guard is gone');
  });

  it('is nothing to another guard', async () => {
    await using other = await openBench();
    const [mine, theirs] = [await startIdle(bench), await startIdle(other)];
    await bench.guard[Symbol.asyncDispose]();
    await gone(mine.pid);
    expect(stillAlive([theirs.pid, other.guard.pid])).toHaveLength(2);
    expect(theirs.alive).toBe(true);
  });
});

function isAsleep(pid: number): boolean {
  return stillAlive([pid])[0]?.state.startsWith('S') === true;
}
