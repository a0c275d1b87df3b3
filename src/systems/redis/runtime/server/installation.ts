import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {InstallEvent, Product} from '../../../../machine/artifacts/jars.js';
import {
  type PackedJar,
  ensureUnpacked,
} from '../../../../machine/artifacts/unpack/ensure-unpacked.js';
import type {TrainerPaths} from '../../../../machine/paths.js';
import {type Platform, platformFor} from '../../../../machine/servers/platform.js';
import pinned from './redis.lock.json' with {type: 'json'};

export const name = 'Redis';

const jar: PackedJar = pinned;
const product: Product = {name, version: '6.2', homeVariable: null};

/** The programs in the jar: each is for one platform. */
const programs: Readonly<Record<Platform, RegExp>> = {
  'linux-amd64': /^redis-server-.*-linux-amd64$/,
  'linux-arm64v8': /^redis-server-.*-linux-arm64$/,
  'darwin-amd64': /^redis-server-.*-darwin-amd64$/,
  'darwin-arm64v8': /^redis-server-.*-darwin-arm64$/,
};

/** The program of Redis, brought to the cache if need be. Throws a TrainerError when the user can help. */
export async function installRedis({
  paths,
  ...options
}: {
  readonly env: NodeJS.ProcessEnv;
  readonly paths: TrainerPaths;
  readonly signal: AbortSignal;
  readonly onProgress: (event: InstallEvent) => void;
}): Promise<string> {
  const wanted = programs[platformFor(name)];
  const home = join(paths.cache.prepared, `redis-${jar.sha256.slice(0, 16)}`);
  await ensureUnpacked({
    ...options,
    ...{product, jar, wanted, home},
    folder: paths.cache.jars,
  });
  const program = (await readdir(home)).find((file) => wanted.test(file));
  if (program === undefined) throw new Error(`there is no program of Redis in ${home}`);
  return join(home, program);
}
