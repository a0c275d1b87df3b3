import {randomUUID} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {ProgressEvent} from '../../course/progress/event.js';
import {exportText} from '../../course/progress/portable.js';

/**
 * The last resort for progress that the journal could not take before the end: a file for
 * `progress import`, in the first folder that takes it. Resolves with the sentence that says where
 * it is; when no folder takes it, the sentence holds the progress itself.
 */
export async function keepElsewhere(
  events: readonly ProgressEvent[],
  now: number,
  folders: readonly string[] = [tmpdir(), process.cwd()],
): Promise<string> {
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
    if (written)
      return `It is kept. Add it once that is mended:\n  ackademy progress import ${file} --merge`;
  }
  return `No other place takes it either. Put the next line into a file, and add it with \`ackademy progress import --merge\` once that is mended:\n${text.trimEnd()}`;
}
