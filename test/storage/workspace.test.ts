import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {
  addedTo,
  changedFiles,
  copyShopFiles,
  openWorkspace,
  resetWorkspace,
} from '../../src/storage/workspace.js';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ackademy-workspace-'));
  await mkdir(labFolder());
  await writeFile(join(labFolder(), 'checkout.ts'), 'shipped checkout');
  await writeFile(join(labFolder(), 'topic.properties'), 'flush.ms=1');
  await writeFile(join(labFolder(), 'lab.ts'), 'the answers');
});
afterEach(async () => rm(root, {recursive: true, force: true}));

const labFolder = () => join(root, 'shipped');
const options = () => ({
  workspace: join(root, 'workspace'),
  labFolder: labFolder(),
  copy: 'leader-crash',
  packageRoot: '/package',
});
const open = () => openWorkspace(options());
const textOf = (...path: readonly string[]) => readFile(join(...path), 'utf8');

describe('the learner’s copy of a lab', () => {
  it('has the shop’s files, and not the lab’s own', async () => {
    const folder = await open();
    expect((await readdir(folder)).sort()).toEqual(['checkout.ts', 'topic.properties']);
    expect(await textOf(folder, 'checkout.ts')).toBe('shipped checkout');
  });

  it('is kept as the learner left it', async () => {
    const folder = await open();
    await writeFile(join(folder, 'checkout.ts'), 'mine');
    await rm(join(folder, 'topic.properties'));
    expect(await open()).toBe(folder);
    expect(await textOf(folder, 'checkout.ts')).toBe('mine');
    expect(await readdir(folder)).toEqual(['checkout.ts']);
  });

  it('lets an editor find the clients and the kit', async () => {
    await open();
    const settings = JSON.parse(await textOf(root, 'workspace', 'tsconfig.json')) as {
      compilerOptions: {paths: Record<string, string[]>};
    };
    expect(settings.compilerOptions.paths).toEqual({
      'ackademy/kit': ['/package/labs/kit/ts/index.ts'],
      kafkajs: ['/package/node_modules/kafkajs', '/kafkajs'],
      redis: ['/package/node_modules/redis', '/redis'],
      'node-zookeeper-client': [
        '/package/node_modules/@types/node-zookeeper-client',
        '/@types/node-zookeeper-client',
      ],
      pg: ['/package/node_modules/@types/pg', '/@types/pg'],
    });
  });

  it('tells what is not as shipped: what was changed, added or removed', async () => {
    const folder = await open();
    expect(await changedFiles(folder, labFolder())).toEqual([]);
    await writeFile(join(folder, 'checkout.ts'), 'mine');
    await writeFile(join(folder, 'shipping.ts'), 'mine too');
    await writeFile(join(folder, 'notes.txt'), 'nobody’s business');
    await mkdir(join(folder, 'lib'));
    await rm(join(folder, 'topic.properties'));
    expect(await changedFiles(folder, labFolder())).toEqual([
      'checkout.ts',
      'shipping.ts',
      'topic.properties',
    ]);
    expect(await addedTo(folder)).toEqual(['lib/', 'notes.txt']);
  });

  it('is as shipped again after a reset, and nothing of it is left', async () => {
    const folder = await open();
    await writeFile(join(folder, 'checkout.ts'), 'mine');
    await writeFile(join(folder, 'shipping.ts'), 'mine too');
    await resetWorkspace(options());
    expect(await changedFiles(folder, labFolder())).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['checkout.ts', 'topic.properties']);
  });
});

describe('copying the shop’s files', () => {
  it('lays those of a fix over the others, and tells which', async () => {
    const folder = await open();
    const fix = join(root, 'fix');
    await mkdir(fix);
    await writeFile(join(fix, 'checkout.ts'), 'fixed');
    await writeFile(join(fix, 'why.md'), 'because');
    expect(await copyShopFiles(fix, folder)).toEqual(['checkout.ts']);
    expect(await textOf(folder, 'checkout.ts')).toBe('fixed');
    expect(await textOf(folder, 'topic.properties')).toBe('flush.ms=1');
  });

  it('copies nothing from where there is nothing', async () => {
    expect(await copyShopFiles(join(root, 'none'), join(root, 'to'))).toEqual([]);
  });
});
