/** Progress as a file, and its end: what the commands do with the journal as a whole. */
import {inOrder} from '../course/progress/order.js';
import {remembered} from '../course/progress/reset.js';
import {exportProgress} from '../storage/journal/export.js';
import {type Imported, importProgress} from '../storage/journal/import.js';
import type {Journal} from '../storage/journal/journal.js';
import {readJournal} from '../storage/journal/read.js';
import {resetProgress} from '../storage/journal/reset.js';
import {trainerPaths} from '../system/paths.js';
import {journalSentences} from './services/journal-words.js';
import {openJournal} from './services/open-journal.js';

export type Exported = {readonly events: number; readonly notices: readonly string[]};

/** Writes all progress into one new file. Throws `usage` when it exists, `environment` when it cannot be written. */
export async function exportTo(file: string, env: NodeJS.ProcessEnv): Promise<Exported> {
  const {journal} = trainerPaths(env).state;
  const {events, notices} = await exportProgress(journal, file, Date.now());
  return {events: events.length, notices: journalSentences(notices)};
}

/** Adds the progress of a file to what is there; nothing that is there is changed. Throws `usage` for a file that is no export. */
export async function importFrom(
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<{readonly added: number; readonly known: number}> {
  const {added, known} = await withJournal(env, (journal): Promise<Imported> =>
    importProgress(journal, file),
  );
  return {added: added.length, known};
}

/** How many events there are to forget. */
export async function countEvents(env: NodeJS.ProcessEnv): Promise<number> {
  const {events} = await readJournal(trainerPaths(env).state.journal);
  return remembered(inOrder(events)).length;
}

/** Forgets everything; the files stay. */
export async function forgetAll(env: NodeJS.ProcessEnv): Promise<void> {
  await withJournal(env, resetProgress);
}

/** What was not taken at the first try is not tried again: the command fails as a whole, and says so. */
async function withJournal<T>(
  env: NodeJS.ProcessEnv,
  work: (journal: Journal) => Promise<T>,
): Promise<T> {
  const journal = openJournal(env);
  const done = await work(journal);
  await journal[Symbol.asyncDispose]();
  return done;
}
