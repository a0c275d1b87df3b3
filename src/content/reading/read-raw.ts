import {readFile} from 'node:fs/promises';
import {pathTo} from '../files/files.js';
import {type Place, tell} from './place.js';

export type Found =
  | {readonly found: 'text'; readonly text: string}
  | {readonly found: 'nothing'}
  /** Something is there that cannot be read; it has been told. */
  | {readonly found: 'trouble'};

/** The text of a content file, as it stands there. */
export async function readRaw(folder: string, place: Place): Promise<Found> {
  try {
    return {found: 'text', text: await readFile(pathTo(folder, place.file), 'utf8')};
  } catch (error) {
    if (isMissing(error)) return {found: 'nothing'};
    tell(place, {code: 'unreadable', error: String(error)});
    return {found: 'trouble'};
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
