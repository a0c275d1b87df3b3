import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Home} from './homes.js';

/** Whether the newest history in this home has the text: shows from outside how far a run is. */
export async function historySays({folder}: Home, text: string): Promise<boolean> {
  const histories = join(folder, 'state', 'histories');
  const last = (await readdir(histories).catch(() => [])).sort().at(-1);
  return (
    last !== undefined && (await readFile(join(histories, last), 'utf8')).includes(text)
  );
}
