import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {readFile, rename, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {pipeline} from 'node:stream/promises';
import type {Jar, Refusal} from './jars.js';

/** A file as it was when its content was hashed. */
export type Sighting = {
  readonly bytes: number;
  readonly mtimeMs: number;
  readonly sha256: string;
};

/** By file name. Hashing 45 MB takes longer than the whole rest of a start, so it is done once. */
export type Sightings = Readonly<Record<string, Sighting | undefined>>;

/** What lies where a jar should be. */
export type Finding =
  | {readonly state: 'good'; readonly sighting: Sighting}
  | {readonly state: 'missing'}
  /** `why` as a code of the tables of words, and its facts. */
  | ({readonly state: 'wrong'} & Refusal);

/**
 * Holds the file at `path` against a jar of the lock. The content is hashed unless the file has the
 * size and the time of `seen`, its last sighting.
 */
export async function inspect(path: string, jar: Jar, seen?: Sighting): Promise<Finding> {
  const found = await stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (!found) return {state: 'missing'};
  const {size: bytes, mtimeMs} = found;
  if (!found.isFile()) return {state: 'wrong', why: 'no-file', facts: {}};
  if (bytes !== jar.bytes)
    return {state: 'wrong', why: 'size', facts: {bytes, wanted: jar.bytes}};
  const unchanged = seen?.bytes === bytes && seen.mtimeMs === mtimeMs;
  const sha256 = unchanged ? seen.sha256 : await sha256Of(path);
  if (sha256 !== jar.sha256) return {state: 'wrong', why: 'hash', facts: {}};
  return {state: 'good', sighting: {bytes, mtimeMs, sha256}};
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, {highWaterMark: 1 << 20}), hash);
  return hash.digest('hex');
}

const noteIn = (folder: string): string => join(folder, 'verified.json');

/** What was hashed before; empty when the note is missing or damaged, so that all is hashed again. */
export async function readSightings(folder: string): Promise<Sightings> {
  try {
    return (JSON.parse(await readFile(noteIn(folder), 'utf8')) ?? {}) as Sightings;
  } catch {
    return {};
  }
}

/** Notes what was hashed. A note that cannot be written costs time at the next start and nothing else. */
export async function writeSightings(
  folder: string,
  sightings: Sightings,
): Promise<void> {
  const draft = `${noteIn(folder)}.${process.pid}`;
  try {
    await writeFile(draft, `${JSON.stringify(sightings, null, 1)}\n`);
    await rename(draft, noteIn(folder));
  } catch {
    await rm(draft, {force: true}).catch(() => undefined);
  }
}
