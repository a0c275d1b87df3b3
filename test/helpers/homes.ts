/** Homes for tests: each its own, all sharing the downloaded jars and what was prepared from them. */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {trainerPaths} from '../../src/machine/paths.js';

/** Where the shared jars are: the user's own cache, so that they are downloaded once. */
export const sharedCache = trainerPaths(process.env).cache.root;

export type Home = AsyncDisposable & {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
};

/** A home of its own with the shared cache; removed when disposed. */
export async function openHome(extra: NodeJS.ProcessEnv = {}): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'ackademy-test-'));
  return {
    folder,
    env: {
      ...process.env,
      ACKADEMY_HOME: folder,
      ACKADEMY_CACHE: sharedCache,
      ...extra,
    },
    [Symbol.asyncDispose]: async () => rm(folder, {recursive: true, force: true}),
  };
}
