import {mkdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import {addressOf} from './address.js';
import type {InstallEvent} from './events.js';
import {type Fetching, fetchJar} from './fetch-jar.js';
import {inParallel} from './in-parallel.js';
import {inspect} from './inspect.js';
import {type Jar, type JarLock, bytesOf, fileOf} from './jars.js';
import {Meter} from './meter.js';
import type {OpenFile} from './part.js';
import {openTransport} from './transport.js';
import {
  type Sighting,
  type Sightings,
  readSightings,
  writeSightings,
} from './verified.js';

const parallelDownloads = 4;

export type FillOptions = {
  readonly folder: string;
  readonly lock: JarLock;
  readonly env: NodeJS.ProcessEnv;
  readonly tell: (event: InstallEvent) => void;
  readonly signal: AbortSignal;
  readonly idleMs: number;
  readonly retryMs: readonly number[];
  readonly openFile: OpenFile;
};

/** Tells how many bytes are still to come when a failure ends it. */
export class FillFailure extends Error {
  override readonly name = 'FillFailure';
  readonly missingBytes: number;

  constructor(cause: unknown, missingBytes: number) {
    super('the cache could not be filled', {cause});
    this.missingBytes = missingBytes;
  }
}

/** Afterwards every jar of the lock lies in the folder and is the pinned one. Throws FillFailure, whatever the cause. */
export async function fillCache(options: FillOptions): Promise<void> {
  const {folder, lock, tell} = options;
  let meter: Meter | null = null;
  try {
    const seen = await readSightings(folder);
    const found = await survey(folder, lock, seen);
    if (found.wanting.length > 0) {
      meter = new Meter(bytesOf(found.wanting), tell);
      await fetchAll(found.wanting, meter, options);
    }
    const now = found.wanting.length > 0 ? await survey(folder, lock, seen) : found;
    refuseChanged(now.wanting);
    if (differ(seen, now.good)) await writeSightings(folder, now.good);
  } catch (error) {
    throw new FillFailure(error, meter?.missingBytes ?? bytesOf(lock));
  }
}

async function survey(
  folder: string,
  lock: JarLock,
  seen: Sightings,
): Promise<{readonly wanting: JarLock; readonly good: Sightings}> {
  const good = new Map<string, Sighting>();
  const wanting: Jar[] = [];
  const findings = await Promise.all(
    lock.map(async (jar) => ({
      jar,
      finding: await inspect(folder, jar, seen.get(fileOf(jar))),
    })),
  );
  for (const {jar, finding} of findings) {
    if (finding.state === 'good') good.set(fileOf(jar), finding.sighting);
    else wanting.push(jar);
  }
  return {wanting, good};
}

async function fetchAll(
  wanting: JarLock,
  meter: Meter,
  options: FillOptions,
): Promise<void> {
  const {folder, env, tell, signal} = options;
  const began = performance.now();
  tell({kind: 'start', bytes: bytesOf(wanting), files: wanting.length});
  await mkdir(folder, {recursive: true});
  await using transport = await openTransport(env, options.idleMs);
  // The biggest first, so that no long download is left alone at the end.
  const queue = [...wanting].sort((a, b) => b.bytes - a.bytes);
  await inParallel(queue, {width: parallelDownloads, signal}, async (jar, stop) => {
    const fetching = {...options, transport, meter, signal: stop};
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

function refuseChanged(wanting: JarLock): void {
  const [jar] = wanting;
  if (jar)
    throw new TrainerError(
      'environment',
      `${fileOf(jar)} was changed by somebody else.`,
      {
        hint: 'Start again: it will be fetched anew.',
      },
    );
}

const differ = (a: Sightings, b: Sightings): boolean =>
  a.size !== b.size ||
  [...b].some(([name, {mtimeMs, bytes}]) => {
    const other = a.get(name);
    return other?.mtimeMs !== mtimeMs || other.bytes !== bytes;
  });
