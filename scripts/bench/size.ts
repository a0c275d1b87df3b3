/** What a learner's disk holds after `npm install` of the packed tarball, dependencies included. */
import {lstat, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {say} from './figures.js';
import {installPacked} from './installed.js';

export async function benchSize(): Promise<void> {
  await using installed = await installPacked();
  const {modules, packedBytes, unpackedBytes} = installed;
  say(`tarball ${megabytes(packedBytes)} MB, unpacked ${megabytes(unpackedBytes)} MB`);
  say(`installed with dependencies: ${megabytes(await bytesIn(modules))} MB`);
  for (const name of await readdir(modules)) {
    const bytes = await bytesIn(join(modules, name));
    if (bytes > 1e6) say(`  ${name} ${megabytes(bytes)} MB`);
  }
}

async function bytesIn(path: string): Promise<number> {
  const found = await lstat(path);
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path);
  const sizes = await Promise.all(names.map(async (name) => bytesIn(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
