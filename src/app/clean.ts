/** What lies where and how big, and its removal. */
import {words} from '../presenting/words/words.js';
import {readdir, rm, rmdir, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {findLive, sweepLeftovers} from '../machine/processes/orphans.js';
import {trainerPaths} from '../machine/paths.js';
import {inUse} from './in-use.js';

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

/** Removes one kind, but for what a run uses that goes on: how many files and folders that were. */
export async function removeStored(
  env: NodeJS.ProcessEnv,
  name: Exclude<StoredName, 'journal' | 'replaced'>,
): Promise<number> {
  const paths = trainerPaths(env);
  if (name === 'runs') {
    await sweepLeftovers(paths.state.runs);
    return (await findLive(paths.state.runs)).length;
  }
  const isUsed = (await inUse(paths))[name];
  let left = 0;
  for (const folder of ownFolders(env, name)) left += await removeFrom(folder, isUsed);
  if (name === 'cache') await rmdir(paths.cache.root).catch(() => undefined); // not empty, or not there
  return left;
}

async function removeFrom(
  folder: string,
  isUsed: (entry: string) => boolean,
): Promise<number> {
  const entries = await readdir(folder).catch(() => []);
  const used = entries.filter(isUsed);
  const going =
    used.length === 0
      ? [folder]
      : entries.filter((one) => !used.includes(one)).map((one) => join(folder, one));
  for (const path of going) await rm(path, {recursive: true, force: true});
  return used.length;
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
