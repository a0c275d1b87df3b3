import {mkdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {addressOf} from './address.js';
import type {InstallEvent} from '../events.js';
import {type Fetching, fetchJar} from './fetch-jar.js';
import {inParallel} from './in-parallel.js';
import {inspect} from '../inspect.js';
import {type Jar, type JarLock, type Product, bytesOf, fileOf} from '../jars.js';
import type {Meter} from './meter.js';
import type {OpenFile} from './part.js';
import {openTransport} from '../network/transport.js';

const parallelDownloads = 4;

export type FetchOptions = {
  readonly product: Product;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly tell: (event: InstallEvent) => void;
  readonly signal: AbortSignal;
  readonly idleMs: number;
  readonly retryMs: readonly number[];
  readonly openFile: OpenFile;
};

/** Fetches these jars, several at a time, and tells of it. Throws as `fetchJar` does. */
export async function fetchJars(
  wanting: JarLock,
  meter: Meter,
  options: FetchOptions,
): Promise<void> {
  const {folder, env, tell, signal} = options;
  const began = performance.now();
  tell({kind: 'start', bytes: bytesOf(wanting), files: wanting.length});
  await mkdir(folder, {recursive: true});
  await using transport = openTransport(env, options.idleMs);
  // The biggest first, so that no long download is left alone at the end.
  const queue = [...wanting].sort((a, b) => b.bytes - a.bytes);
  await inParallel(queue, {width: parallelDownloads, signal}, async (jar, stop) => {
    const fetching = {
      ...options,
      product: options.product.name,
      transport,
      meter,
      signal: stop,
    };
    if (await stillWanting(jar, fetching))
      await fetchJar(jar, await addressOf(jar, env), fetching);
  });
  const ms = Math.round(performance.now() - began);
  tell({kind: 'done', ms, fetchedBytes: meter.fetchedBytes});
}

/** Another trainer may have fetched it since. What lies in its place and is wrong goes. */
async function stillWanting(jar: Jar, {folder, meter}: Fetching): Promise<boolean> {
  const finding = await inspect(folder, jar);
  if (finding.state === 'wrong') {
    meter.refused(fileOf(jar), finding.why);
    await rm(join(folder, fileOf(jar)), {force: true, recursive: true});
  }
  if (finding.state === 'good') meter.at(fileOf(jar), jar.bytes);
  return finding.state !== 'good';
}
