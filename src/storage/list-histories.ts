import {readdir} from 'node:fs/promises';
import {join} from 'node:path';

/** Files of saved runs, the newest first. */
export async function listHistories(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
