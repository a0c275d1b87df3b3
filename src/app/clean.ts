/** What lies where and how big, and its removal. */
import {words} from '../presenting/words/words.js';
import {readdir, rm, rmdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {sweepLeftovers} from '../machine/processes/orphans.js';
import {trainerPaths} from '../machine/paths.js';

export type StoredName =
  'cache' | 'runs' | 'logs' | 'histories' | 'workspace' | 'journal' | 'replaced';

export type Stored = {
  readonly name: StoredName;
  readonly what: string;
  readonly folder: string;
  readonly bytes: number;
};

const names: readonly StoredName[] = [
  'cache',
  'runs',
  'logs',
  'histories',
  'workspace',
  'journal',
  'replaced',
];

const folderOf = (env: NodeJS.ProcessEnv, name: StoredName): string => {
  const {cache, state} = trainerPaths(env);
  return name === 'cache' ? cache.root : state[name];
};

/** `ACKADEMY_CACHE` may name a folder that holds more than ours. */
const ownFolders = (env: NodeJS.ProcessEnv, name: StoredName): readonly string[] => {
  const {jars, prepared} = trainerPaths(env).cache;
  return name === 'cache' ? [jars, prepared] : [folderOf(env, name)];
};

export async function listStored(env: NodeJS.ProcessEnv): Promise<readonly Stored[]> {
  return Promise.all(
    names.map(async (name) => {
      const folder = folderOf(env, name);
      const sizes = await Promise.all(ownFolders(env, name).map(bytesIn));
      const what = words.files.stored[name];
      return {name, what, folder, bytes: sizes.reduce((sum, size) => sum + size, 0)};
    }),
  );
}

/** Removes one kind. Runs that go on are kept: only what dead runs left is removed. */
export async function removeStored(
  env: NodeJS.ProcessEnv,
  name: StoredName,
): Promise<void> {
  if (name === 'runs') await sweepLeftovers(folderOf(env, 'runs'));
  else if (name === 'cache') await removeCache(env);
  else await rm(folderOf(env, name), {recursive: true, force: true});
}

async function removeCache(env: NodeJS.ProcessEnv): Promise<void> {
  for (const folder of ownFolders(env, 'cache'))
    await rm(folder, {recursive: true, force: true});
  await rmdir(folderOf(env, 'cache')).catch(() => undefined); // not empty, or not there
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
  const sizes = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return bytesIn(path);
      return stat(path).then(
        ({size}) => size,
        () => 0,
      );
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
