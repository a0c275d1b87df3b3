import {access, mkdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {listStored, removeStored, type StoredName} from '../../src/app/clean.js';
import {historyName} from '../../src/storage/history-name.js';
import {trainerPaths} from '../../src/machine/paths.js';
import {newRunId} from '../../src/machine/run-id.js';
import {startSleeper} from '../machine/processes/sleeper.js';
import {type Home, openHome} from '../helpers/homes.js';

let home: Home;

beforeEach(async () => {
  home = await openHome({ACKADEMY_CACHE: ''});
});
afterEach(async () => home[Symbol.asyncDispose]());

async function fill(folder: string, bytes: number): Promise<string> {
  await mkdir(join(folder, 'deep'), {recursive: true});
  await writeFile(join(folder, 'deep', 'file'), Buffer.alloc(bytes));
  return folder;
}

const bytesOf = async (name: StoredName) =>
  (await listStored(home.env)).find((one) => one.name === name)?.bytes;
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe('what lies where', () => {
  it('is listed with its size, also where nothing lies', async () => {
    await fill(trainerPaths(home.env).state.histories, 1000);
    await fill(trainerPaths(home.env).cache.jars, 300);
    await fill(trainerPaths(home.env).cache.prepared, 20);
    expect(await bytesOf('histories')).toBe(1000);
    expect(await bytesOf('cache')).toBe(320);
    expect(await bytesOf('workspace')).toBe(0);
  });

  it('is measured though a link in it leads round in a circle, or nowhere', async () => {
    const folder = await fill(trainerPaths(home.env).state.workspace, 10);
    await symlink(folder, join(folder, 'round'));
    await symlink('/no/such/file', join(folder, 'nowhere'));
    expect(await bytesOf('workspace')).toBeGreaterThanOrEqual(10);
  });
});

describe('removing', () => {
  it('takes what was chosen and nothing else', async () => {
    const {state} = trainerPaths(home.env);
    await fill(state.histories, 10);
    await fill(state.journal, 10);
    await removeStored(home.env, 'histories');
    await removeStored(home.env, 'histories');
    expect(await isThere(state.histories)).toBe(false);
    expect(await isThere(join(state.journal, 'deep', 'file'))).toBe(true);
  });

  it('takes of the cache’s folder only what is ours', async () => {
    const {cache} = trainerPaths(home.env);
    await fill(cache.jars, 10);
    await fill(cache.prepared, 10);
    const theirs = await fill(join(cache.root, 'photos'), 10);
    expect(await bytesOf('cache')).toBe(20);
    await removeStored(home.env, 'cache');
    expect([await isThere(cache.jars), await isThere(cache.prepared)]).toEqual([
      false,
      false,
    ]);
    expect(await isThere(join(theirs, 'deep', 'file'))).toBe(true);
  });

  it('takes the cache’s folder with it when nothing else is in it', async () => {
    const {cache} = trainerPaths(home.env);
    await fill(cache.jars, 10);
    await removeStored(home.env, 'cache');
    expect(await isThere(cache.root)).toBe(false);
  });

  it('leaves alone what a run uses that goes on', async () => {
    const going = newRunId();
    const [run, other] = [newRunId(), newRunId()];
    const {state, cache} = trainerPaths(home.env);
    await mkdir(join(state.runs, going, `run-${run}`), {recursive: true});
    await mkdir(state.histories, {recursive: true});
    const fileOf = (lab: string, id: string) =>
      join(
        state.histories,
        `${historyName({startedAt: '2026-11-30T10:00:00.000Z', lab, fix: 'mine', id})}.jsonl`,
      );
    const used = [
      fileOf('leader-crash', run),
      // What its programs print goes with the history, and stays with it.
      fileOf('leader-crash', run).replace('.jsonl', '.log'),
      join(state.logs, `1796043108784-${going}-1`),
      join(state.workspace, 'leader-crash'),
      cache.jars,
    ];
    const unused = [
      fileOf('leader-crash', other),
      fileOf('leader-crash', other).replace('.jsonl', '.log'),
      join(state.logs, `1796043108784-${other}-1`),
      join(state.workspace, 'cut-off-leader'),
    ];
    for (const path of [...used, ...unused]) await fill(path, 10);
    const clean = async () => ({
      histories: await removeStored(home.env, 'histories'),
      logs: await removeStored(home.env, 'logs'),
      workspace: await removeStored(home.env, 'workspace'),
      cache: await removeStored(home.env, 'cache'),
    });
    {
      await using host = await startSleeper(`ackademy.run=${going}`);
      expect(host.child.exitCode).toBeNull();
      expect(await clean()).toEqual({histories: 2, logs: 1, workspace: 1, cache: 1});
      expect(await Promise.all(used.map(isThere))).toEqual(used.map(() => true));
      expect(await Promise.all(unused.map(isThere))).toEqual(unused.map(() => false));
    }
    expect(await clean()).toEqual({histories: 0, logs: 0, workspace: 0, cache: 0});
    expect(await Promise.all(used.map(isThere))).toEqual(used.map(() => false));
  });

  it('leaves a run alone that goes on', async () => {
    const [going, dead] = [newRunId(), newRunId()];
    const {runs} = trainerPaths(home.env).state;
    await fill(join(runs, going), 10);
    await fill(join(runs, dead), 10);
    await using host = await startSleeper(`ackademy.run=${going}`);
    await removeStored(home.env, 'runs');
    expect(host.child.exitCode).toBeNull();
    expect([await isThere(join(runs, going)), await isThere(join(runs, dead))]).toEqual([
      true,
      false,
    ]);
  });
});
