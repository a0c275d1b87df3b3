/** The packed product, installed as a learner would, in a folder elsewhere. */
import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

export type Installed = AsyncDisposable & {
  readonly folder: string;
  readonly modules: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
};

export async function installPacked(...others: readonly string[]): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'ackademy-bench-'));
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
  const tarball = resolve(folder, packed.filename);
  await run('npm', ['install', '--omit=dev', tarball, ...others], {cwd: folder});
  return {
    folder,
    modules: join(folder, 'node_modules'),
    packedBytes: packed.size,
    unpackedBytes: packed.unpackedSize,
    [Symbol.asyncDispose]: async () => rm(folder, {recursive: true, force: true}),
  };
}
