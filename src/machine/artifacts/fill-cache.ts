import {TrainerError} from '../../errors.js';
import type {FetchOptions} from './download/fetch-jars.js';
import {inspect} from './inspect.js';
import {type Jar, type JarLock, bytesOf, fileOf} from './jars.js';
import {Meter} from './download/meter.js';
import {
  type Sighting,
  type Sightings,
  readSightings,
  writeSightings,
} from './verified.js';

export type FillOptions = FetchOptions & {readonly lock: JarLock};

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
  const {folder, lock} = options;
  let meter: Meter | null = null;
  try {
    const seen = await readSightings(folder);
    const found = await survey(folder, lock, seen);
    if (found.wanting.length > 0) {
      meter = new Meter(bytesOf(found.wanting), options.tell);
      // Loaded only now: most starts fetch nothing, and this brings an HTTP client with it.
      const {fetchJars} = await import('./download/fetch-jars.js');
      await fetchJars(found.wanting, meter, options);
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
