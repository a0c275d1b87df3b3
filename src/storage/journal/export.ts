import {open, rm} from 'node:fs/promises';
import {exportText} from '../../course/progress/portable.js';
import {inOrder} from '../../course/progress/order.js';
import {TrainerError} from '../../errors.js';
import {errnoOf} from './errno.js';
import {type JournalReading, readJournal} from './read.js';

/**
 * Writes all events of the journal's folder into one new JSON file. `now` is wall clock,
 * milliseconds. Throws `usage` when the file exists, `environment` when it cannot be written.
 */
export async function exportProgress(
  folder: string,
  file: string,
  now: number,
): Promise<JournalReading> {
  const reading = await readJournal(folder);
  const events = inOrder(reading.events);
  await writeNew(file, exportText(events, now));
  return {events, notices: reading.notices};
}

async function writeNew(file: string, text: string): Promise<void> {
  let made = false;
  try {
    await using handle = await open(file, 'wx');
    made = true;
    await handle.writeFile(text);
    await handle.sync();
  } catch (cause) {
    if (made) await rm(file, {force: true}).catch(() => undefined);
    throw notWritten(file, cause);
  }
}

function notWritten(file: string, cause: unknown): unknown {
  const errno = errnoOf(cause);
  if (errno === undefined) return cause;
  if (errno === 'EEXIST')
    return new TrainerError('usage', 'export-exists', {file}).because(cause);
  return new TrainerError('environment', 'export-failed', {file, errno}).because(cause);
}
