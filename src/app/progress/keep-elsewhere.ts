import {randomUUID} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {ProgressEvent} from '../../course/progress/event.js';
import {exportText} from '../../course/progress/portable.js';

/** Where the progress is: in a file, or, when no folder takes one, in this text. */
export type Refuge = {readonly file: string} | {readonly text: string};

/**
 * The last resort for progress that the journal could not take before the end: a file for
 * `progress import`, in the first folder that takes it.
 */
export async function keepElsewhere(
  events: readonly ProgressEvent[],
  now: number,
  folders: readonly string[] = [tmpdir(), process.cwd()],
): Promise<Refuge> {
  const text = exportText(events, now);
  for (const folder of folders) {
    const file = join(folder, `ackademy-progress-${randomUUID()}.json`);
    const written = await writeFile(file, text, {
      flag: 'wx',
      flush: true,
      mode: 0o600,
    }).then(
      () => true,
      () => false,
    );
    if (written) return {file};
  }
  return {text: text.trimEnd()};
}
