import {join} from 'node:path';
import {
  type PackedJar,
  ensureUnpacked,
} from '../../../../machine/artifacts/unpack/ensure-unpacked.js';
import type {InstallEvent, Product} from '../../../../machine/artifacts/jars.js';
import type {TrainerPaths} from '../../../../machine/paths.js';
import {type Platform, platformFor} from '../../../../machine/servers/platform.js';
import pinned from './postgres.lock.json' with {type: 'json'};

export const name = 'PostgreSQL';
/** A version of PostgreSQL has two numbers; that of the jar has a third one. */
export const version = '18.4';

const locks: Readonly<Record<Platform, PackedJar>> = pinned;
const product: Product = {name, version, homeVariable: null};

export type InstallOptions = {
  readonly env: NodeJS.ProcessEnv;
  readonly paths: TrainerPaths;
  readonly signal: AbortSignal;
  readonly onProgress?: (event: InstallEvent) => void;
  readonly jar?: PackedJar;
};

/** The folder of PostgreSQL's programs, brought there if need be. Throws a TrainerError when the user can help. */
export async function installPostgres({
  paths,
  jar = locks[platformFor(name)],
  ...options
}: InstallOptions): Promise<string> {
  const home = join(paths.cache.prepared, `postgres-${jar.sha256.slice(0, 16)}`);
  await ensureUnpacked({
    ...options,
    product,
    jar,
    folder: paths.cache.jars,
    home,
    wanted: /\.txz$/,
  });
  return home;
}
