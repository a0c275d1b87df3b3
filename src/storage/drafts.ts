/** What a learner has typed in an interview, in files of its own: an editor can open them, and nothing typed is lost. */
import {randomUUID} from 'node:crypto';
import {mkdir, open, readFile, rename} from 'node:fs/promises';
import {dirname, join} from 'node:path';

export type Drafts = {
  /** Where a text lies. */
  readonly path: (...name: readonly string[]) => string;
  /** What was typed so far; empty where there is nothing. */
  readonly read: (...name: readonly string[]) => Promise<string>;
  /** Resolves when it is on the disk, in the place of what was there. */
  readonly write: (text: string, ...name: readonly string[]) => Promise<void>;
};

/** `name`: folders, and last the file; ids all of them. */
export function openDrafts(folder: string): Drafts {
  const path = (...name: readonly string[]): string => join(folder, ...name) + '.md';
  return {
    path,
    read: (...name) => readFile(path(...name), 'utf8').catch(nothing),
    write: async (text, ...name) => {
      const file = path(...name);
      await mkdir(dirname(file), {recursive: true});
      // A reader, or a kill, sees the old text or the new one, never a part.
      const beside = `${file}.${randomUUID()}`;
      const handle = await open(beside, 'wx', 0o600);
      try {
        await handle.writeFile(text);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(beside, file);
    },
  };
}

function nothing(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
  throw error;
}
