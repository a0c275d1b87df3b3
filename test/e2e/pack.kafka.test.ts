import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openHome} from '../helpers/homes.js';

const run = promisify(execFile);
/** What was measured, 45 MB (9 of them clients of Redis and ZooKeeper), and something to spare, in bytes. */
const mostInstalled = 50e6;

let folder: string;
/** The tarball's files by path, as they are unpacked. */
let files: ReadonlyMap<string, string>;
let installed: string;

/** Every file below a folder, by its path from there. */
async function filesIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

async function bytesIn(root: string): Promise<number> {
  const names = await filesIn(root);
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(root, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The tarball's files in which the pattern is found, with what was found. */
const filesWith = (pattern: RegExp): readonly string[] =>
  [...files].flatMap(([name, text]) => {
    const found = pattern.exec(text);
    return found ? [`${name}: ${found[0]}`] : [];
  });

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-pack-'));
  installed = join(folder, 'elsewhere');
  const unpacked = join(folder, 'unpacked');
  await mkdir(installed);
  await mkdir(unpacked);
  // dist/ is built already, and other tests use it.
  const packed = await run('npm', [
    'pack',
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    folder,
  ]);
  const [{filename = ''} = {}] = JSON.parse(packed.stdout) as {filename?: string}[];
  const tarball = join(folder, filename);
  await run('tar', ['-xzf', tarball, '-C', unpacked]);
  const root = join(unpacked, 'package');
  files = new Map(
    await Promise.all(
      (await filesIn(root)).map(
        async (name) => [name, await readFile(join(root, name), 'utf8')] as const,
      ),
    ),
  );
  await writeFile(
    join(installed, 'package.json'),
    '{"name": "elsewhere", "private": true}\n',
  );
  await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', tarball], {
    cwd: installed,
  });
}, 300_000);

afterAll(async () => rm(folder, {recursive: true, force: true}));

describe('the tarball', () => {
  it('holds the programs, the course, the labs and nothing of the workshop', () => {
    const names = [...files.keys()];
    for (const needed of [
      'dist/main.js',
      'dist/lab-host.js',
      'dist/guard.js',
      'labs/kafka/leader-crash/checkout.ts',
      'labs/kafka/leader-crash/topic.properties',
      'labs/kit/ts/index.ts',
      'README.md',
      'LICENSE',
    ])
      expect(names).toContain(needed);
    expect(names.filter((name) => /^content\/.*\.(md|yaml)$/.test(name))).not.toEqual([]);
    expect(
      names.filter((name) => /(^|\/)test\/|\.test\.|^src\/|^scripts\//.test(name)),
    ).toEqual([]);
  });

  it('names no folder of the machine on which it was made', () => {
    const here = [resolve('.'), process.env['HOME'] ?? '/root', tmpdir()].filter(
      (path) => path.length > 1,
    );
    // Kafka's own default of log.dirs is taught; another path may end in ours: /var/tmp/.
    const told = here.flatMap((path) =>
      filesWith(
        new RegExp(`(?<![\\w/])${escaped(path)}/(?!kafka-logs|kraft-combined-logs)`),
      ),
    );
    expect(told).toEqual([]);
  });

  it('has source maps that lead to relative paths only', () => {
    const sources = [...files]
      .filter(([name]) => name.endsWith('.map'))
      .flatMap(([, text]) => (JSON.parse(text) as {sources: string[]}).sources);
    expect(sources.filter((path) => /^(\/|[a-z]+:|[A-Z]:)/.test(path))).toEqual([]);
  });

  it('names no host of a registry or of a repository', () => {
    const hosts = /https?:\/\/[\w.-]*(?:registry|npmjs|npmmirror|maven|repo\d*\.)[\w.-]*/;
    const told = filesWith(hosts);
    expect(told).toEqual([]);
  });
});

describe('installed elsewhere', () => {
  it('is not large', async () => {
    const bytes = await bytesIn(join(installed, 'node_modules'));
    expect(bytes).toBeLessThan(mostInstalled);
  });

  it('runs a lab as promised', async () => {
    await using home = await openHome();
    const {stdout} = await run(
      'npx',
      ['ackademy', 'lab', 'run', 'leader-crash', '--json'],
      {
        cwd: installed,
        env: home.env,
        maxBuffer: 64e6,
      },
    );
    expect(JSON.parse(stdout)).toMatchObject({
      lab: 'leader-crash',
      verdict: 'lost',
      asPromised: true,
    });
  });

  it('says its version and its outline there', async () => {
    await using home = await openHome();
    const ackademy = async (...args: readonly string[]) =>
      run('npx', ['ackademy', ...args], {cwd: installed, env: home.env});
    const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {
      version: string;
    };
    expect((await ackademy('--version')).stdout).toBe(`${version}\n`);
    expect((await ackademy()).stdout).toContain('ackademy lab start leader-crash');
  });
});
