import {open} from 'node:fs/promises';
import {join} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {TrainerError} from '../../errors.js';
import {
  type Sighting,
  type Sightings,
  inspect,
  readSightings,
  writeSightings,
} from './inspect.js';
import {type EnsureOptions, type Jar, type JarLock, bytesOf, fileOf} from './jars.js';
import {Meter} from './meter.js';
import {troubleOf} from './troubles.js';

const defaults = {
  onProgress: () => undefined,
  idleMs: 20_000,
  firstPauseMs: 500,
  openFile: (path: string) => open(path, 'a+'),
};

/**
 * Holds every jar in the folder against the lock and fetches what is missing or wrong. Writes nothing
 * when all is good. Throws a TrainerError when the user can help, the signal's reason when aborted.
 */
export async function ensureJars(chosen: EnsureOptions): Promise<void> {
  const options = {...defaults, signal: new AbortController().signal, ...chosen};
  const {folder, lock, product, signal} = options;
  signal.throwIfAborted();
  let missingBytes = (): number => bytesOf(lock);
  try {
    const seen = await readSightings(folder);
    let {wanting, good} = await survey(folder, lock, seen);
    if (wanting.length > 0) {
      const meter = new Meter(product, wanting, options.onProgress);
      missingBytes = () => meter.missingBytes;
      // Loaded only now: most starts fetch nothing, and this brings an HTTP client with it.
      const {fetchJars} = await import('./fetch/fetch-jars.js');
      await fetchJars(wanting, meter, options);
      ({wanting, good} = await survey(folder, lock, seen));
    }
    if (wanting[0]) throw changed(wanting[0]);
    // Jars of other products lie beside them.
    const all = {...seen, ...good};
    if (!isDeepStrictEqual(seen, all)) await writeSightings(folder, all);
  } catch (error) {
    signal.throwIfAborted();
    throw troubleOf(error, {product, folder, missingBytes: missingBytes()});
  }
}

async function survey(
  folder: string,
  lock: JarLock,
  seen: Sightings,
): Promise<{readonly wanting: JarLock; readonly good: Sightings}> {
  const good: Record<string, Sighting> = {};
  const wanting: Jar[] = [];
  const inspected = lock.map(async (jar) => {
    const file = fileOf(jar);
    return {jar, finding: await inspect(join(folder, file), jar, seen[file])};
  });
  for (const {jar, finding} of await Promise.all(inspected)) {
    if (finding.state === 'good') good[fileOf(jar)] = finding.sighting;
    else wanting.push(jar);
  }
  return {wanting, good};
}

const changed = (jar: Jar): TrainerError =>
  new TrainerError('environment', 'jar-changed', {file: fileOf(jar)});
