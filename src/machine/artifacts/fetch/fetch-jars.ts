import {mkdir, rename, rm} from 'node:fs/promises';
import {join} from 'node:path';
import pMap from 'p-map';
import pRetry from 'p-retry';
import {EnvHttpProxyAgent} from 'undici';
import {TrainerError} from '../../../errors.js';
import {inspect} from '../inspect.js';
import {
  type EnsureOptions,
  type Jar,
  type JarLock,
  type Product,
  type Refusal,
  fileOf,
} from '../jars.js';
import type {Meter} from '../meter.js';
import {addressOf, proxiesIn} from './addresses.js';
import {NetworkFailure} from './network-failure.js';
import {claim, release} from './parts.js';
import {type Reading, readUrl} from './read-url.js';

type Fetching = Required<EnsureOptions> & Reading & {readonly meter: Meter};

/**
 * Fetches these jars, four at a time. Throws NetworkFailure, what the file system throws, or a
 * TrainerError when what comes is twice not the pinned file.
 */
export async function fetchJars(
  wanting: JarLock,
  meter: Meter,
  options: Required<EnsureOptions>,
): Promise<void> {
  await mkdir(options.folder, {recursive: true});
  const dispatcher = new EnvHttpProxyAgent(proxiesIn(options.env));
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);
  const failures: unknown[] = [];
  const fetchOrStop = (jar: Jar): Promise<void> =>
    fetchJar(jar, {...options, dispatcher, signal, meter}).catch((error: unknown) => {
      failures.push(error);
      stop.abort();
    });
  // The biggest first, so that no long download is left alone at the end.
  const queue = [...wanting].sort((a, b) => b.bytes - a.bytes);
  await pMap(queue, fetchOrStop, {concurrency: 4});
  await dispatcher.destroy();
  if (failures.length > 0) throw failures[0];
}

/** Brings the jar into the folder, under its name only once it is the pinned one. */
async function fetchJar(jar: Jar, fetching: Fetching): Promise<void> {
  const {folder, meter, signal} = fetching;
  const file = fileOf(jar);
  signal.throwIfAborted();
  if (await isThere(jar, fetching)) {
    meter.at(file, jar.bytes);
    return;
  }
  const part = await claim(folder, file);
  try {
    const url = await addressOf(jar, fetching.env);
    const first = await fetchInto(part, {jar, url, ...fetching});
    const second = first === null ? null : await fetchInto(part, {jar, url, ...fetching});
    if (second !== null)
      throw notPinned(jar, new URL(url).host, {...fetching, ...second});
  } finally {
    release(part);
  }
}

/** Another trainer may have fetched it since. What lies in its place and is wrong goes. */
async function isThere(jar: Jar, {folder, meter}: Fetching): Promise<boolean> {
  const place = join(folder, fileOf(jar));
  const finding = await inspect(place, jar);
  if (finding.state === 'wrong') {
    meter.refused(fileOf(jar), finding);
    await rm(place, {force: true, recursive: true});
  }
  return finding.state === 'good';
}

type Wanted = Fetching & {readonly jar: Jar; readonly url: string};

/** Null when the jar is in its place; otherwise why what came was refused. */
async function fetchInto(part: string, wanted: Wanted): Promise<Refusal | null> {
  const {jar, folder, meter, firstPauseMs, signal} = wanted;
  const place = join(folder, fileOf(jar));
  await pRetry(() => download(part, wanted), {
    retries: 3,
    minTimeout: firstPauseMs,
    signal,
    shouldRetry: ({error}) => error instanceof NetworkFailure && error.transient,
  });
  const finding = await inspect(part, jar);
  // Not over a good one that another trainer put there: its time would change, and an AppCDS archive looks at that.
  if (finding.state === 'good' && (await inspect(place, jar)).state !== 'good')
    await rename(part, place);
  else await rm(part, {force: true});
  if (finding.state !== 'wrong') return null;
  meter.refused(fileOf(jar), finding);
  return finding;
}

/** Goes on at the end of the part, until it is as long as the jar should be. */
async function download(part: string, wanted: Wanted): Promise<void> {
  const {jar, url, meter, openFile} = wanted;
  const file = fileOf(jar);
  await using handle = await openFile(part);
  let {size} = await handle.stat();
  const startOver = async (): Promise<void> => {
    await handle.truncate();
    size = 0;
  };
  if (size > jar.bytes) await startOver();
  meter.at(file, size);
  if (size === jar.bytes) return;
  for await (const {at, bytes} of readUrl(url, size, wanted)) {
    if (at !== size) await startOver();
    await handle.appendFile(bytes);
    size += bytes.length;
    meter.at(file, size);
    if (size > jar.bytes) break;
  }
  await handle.sync();
}

const notPinned = (
  jar: Jar,
  host: string,
  {why, facts, product}: Refusal & {readonly product: Product},
): TrainerError =>
  new TrainerError('environment', 'jar-not-pinned', {
    file: fileOf(jar),
    host,
    product: product.name,
    why,
    ...facts,
  });
