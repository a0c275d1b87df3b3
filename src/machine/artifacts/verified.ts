import {readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** A file as it was when its content was hashed. */
export type Sighting = {
  readonly bytes: number;
  readonly mtimeMs: number;
  readonly sha256: string;
};

/** By file name. Hashing 45 MB takes longer than the whole rest of a start, so it is done once. */
export type Sightings = ReadonlyMap<string, Sighting>;

const noteIn = (folder: string): string => join(folder, 'verified.json');

/** What was hashed before; empty when the note is missing or damaged, so that all is hashed again. */
export async function readSightings(folder: string): Promise<Sightings> {
  try {
    const note: unknown = JSON.parse(await readFile(noteIn(folder), 'utf8'));
    return new Map(
      Object.entries(note ?? {}).filter((entry): entry is [string, Sighting] =>
        isSighting(entry[1]),
      ),
    );
  } catch {
    return new Map();
  }
}

/** Notes what was hashed. A note that cannot be written costs time at the next start and nothing else. */
export async function writeSightings(
  folder: string,
  sightings: Sightings,
): Promise<void> {
  const draft = `${noteIn(folder)}.${process.pid}`;
  try {
    await writeFile(draft, `${JSON.stringify(Object.fromEntries(sightings), null, 1)}\n`);
    await rename(draft, noteIn(folder));
  } catch {
    await rm(draft, {force: true}).catch(() => undefined);
  }
}

const isSighting = (value: unknown): value is Sighting =>
  typeof value === 'object' &&
  value !== null &&
  'bytes' in value &&
  'mtimeMs' in value &&
  'sha256' in value;
