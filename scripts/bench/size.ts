/** What a learner's disk holds after `npm install` of the packed tarball, dependencies included. */
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {say} from './figures.js';

const run = promisify(execFile);

export async function benchSize(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ackademy-size-'));
  try {
    const {stdout} = await run('npm', [
      'pack',
      '--json',
      '--ignore-scripts',
      '--pack-destination',
      folder,
    ]);
    const [packed] = JSON.parse(stdout) as [
      {filename: string; size: number; unpackedSize: number},
    ];
    await run('npm', ['init', '-y'], {cwd: folder});
    await run('npm', ['install', '--omit=dev', resolve(folder, packed.filename)], {
      cwd: folder,
    });
    const modules = join(folder, 'node_modules');
    say(
      `tarball ${megabytes(packed.size)} MB, unpacked ${megabytes(packed.unpackedSize)} MB`,
    );
    say(`installed with dependencies: ${megabytes(await bytesIn(modules))} MB`);
    for (const name of await readdir(modules)) {
      const bytes = await bytesIn(join(modules, name));
      if (bytes > 1e6) say(`  ${name} ${megabytes(bytes)} MB`);
    }
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function bytesIn(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path);
  const sizes = await Promise.all(names.map(async (name) => bytesIn(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
