import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {type Jar, fileOf} from './jars.js';
import {sha256Of} from './sha256.js';
import type {Sighting} from './verified.js';

/** What lies in the folder under a jar's name. */
export type Finding =
  | {readonly state: 'good'; readonly sighting: Sighting}
  | {readonly state: 'missing'}
  /** `why` ends the sentence "this file was refused: …". */
  | {readonly state: 'wrong'; readonly why: string};

/**
 * Holds a jar in `folder` against the lock. The content is hashed unless the file has the size and
 * the time of `seen`, its last sighting.
 */
export async function inspect(
  folder: string,
  jar: Jar,
  seen?: Sighting,
): Promise<Finding> {
  const path = join(folder, fileOf(jar));
  const found = await stat(path).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (!found) return {state: 'missing'};
  if (!found.isFile()) return {state: 'wrong', why: 'it is not a file'};
  if (found.size !== jar.bytes)
    return {state: 'wrong', why: wrongSize(found.size, jar.bytes)};
  const unchanged = seen?.bytes === found.size && seen.mtimeMs === found.mtimeMs;
  const sha256 = unchanged ? seen.sha256 : await sha256Of(path);
  if (sha256 !== jar.sha256) return {state: 'wrong', why: wrongContent};
  return {
    state: 'good',
    sighting: {bytes: found.size, mtimeMs: found.mtimeMs, sha256},
  };
}

export const wrongSize = (is: number, should: number): string =>
  `it has ${is} bytes, not ${should}`;

export const wrongContent = 'its SHA-256 is not the pinned one';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
