import {access, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {
  claimRun,
  findLeftovers,
  sweepLeftovers,
} from '../../../src/machine/processes/orphans.js';
import {identify} from '../../../src/machine/processes/processes.js';
import {newRunId} from '../../../src/machine/run-id.js';
import {startSleeper} from './sleeper.js';

let runs = '';

beforeEach(async () => {
  runs = await mkdtemp(join(tmpdir(), 'ackademy-runs-'));
});
afterEach(async () => rm(runs, {recursive: true, force: true}));

/** A run's folder, and what its owner.json says (nothing when null). */
async function layRun(owner: unknown): Promise<string> {
  const runId = newRunId();
  await mkdir(join(runs, runId));
  if (owner !== null)
    await writeFile(join(runs, runId, 'owner.json'), JSON.stringify(owner));
  return runId;
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const isAlive = async (pid: number) => (await identify(pid)) !== null;
const gone = {pid: 2 ** 30, started: '1'};

describe('a run whose host is gone', () => {
  it('is found with what still lives of it, and swept away', async () => {
    const runId = await layRun(gone);
    await using broker = await startSleeper(`ackademy.run=${runId}`);
    const folder = join(runs, runId);
    expect(await findLeftovers(runs)).toEqual([{runId, folder, pids: [broker.pid]}]);
    expect(await sweepLeftovers(runs)).toBe(1);
    expect(await isThere(folder)).toBe(false);
    expect(await findLeftovers(runs)).toEqual([]);
  });

  it('is known also when another process has its host’s pid now', async () => {
    const runId = await layRun({pid: process.pid, started: 'long ago'});
    expect((await findLeftovers(runs)).map((one) => one.runId)).toEqual([runId]);
  });

  it('is swept though nobody ever claimed it, or the claim is damaged', async () => {
    await layRun(null);
    await layRun({pid: 'x', started: 1});
    await layRun('nonsense');
    expect(await findLeftovers(runs)).toHaveLength(3);
    expect(await sweepLeftovers(runs)).toBe(0);
    expect(await findLeftovers(runs)).toEqual([]);
  });
});

describe('a run that goes on', () => {
  it('is left alone with all that belongs to it', async () => {
    const runId = await layRun(null);
    await claimRun(join(runs, runId), runId);
    await using broker = await startSleeper(`ackademy.run=${runId}`);
    expect(await sweepLeftovers(runs)).toBe(0);
    expect(await isAlive(broker.pid)).toBe(true);
    expect(await isThere(join(runs, runId))).toBe(true);
  });

  it('is left alone when its host has yet to claim it', async () => {
    const runId = await layRun(null);
    await using host = await startSleeper(`ackademy.run=${runId}`);
    expect(await sweepLeftovers(runs)).toBe(0);
    expect(await isAlive(host.pid)).toBe(true);
    expect(await isThere(join(runs, runId))).toBe(true);
  });

  it('is left alone though a stray folder’s name is the beginning of its own', async () => {
    const runId = newRunId();
    await using broker = await startSleeper(`ackademy.run=${runId}`);
    const stray = join(runs, runId.slice(0, 3));
    await mkdir(stray);
    await writeFile(join(stray, 'owner.json'), JSON.stringify(gone));
    expect(await sweepLeftovers(runs)).toBe(0);
    expect(await isAlive(broker.pid)).toBe(true);
    expect(await isThere(stray)).toBe(true);
  });
});

describe('no runs', () => {
  it('leave nothing over, also when there is no folder', async () => {
    expect(await findLeftovers(runs)).toEqual([]);
    expect(await sweepLeftovers(join(runs, 'not-there'))).toBe(0);
  });
});
