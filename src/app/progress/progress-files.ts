/** Progress as a file, and its end: what the commands do with the journal as a whole. */
import {join} from 'node:path';
import {inOrder} from '../../course/progress/order.js';
import {remembered} from '../../course/progress/reset.js';
import {exportProgress} from '../../storage/journal/export.js';
import {
  type Incoming as Read,
  mergeProgress,
  readIncoming,
} from '../../storage/journal/import.js';
import {Journal} from '../../storage/journal/journal.js';
import {readJournal} from '../../storage/journal/read.js';
import {replaceProgress} from '../../storage/journal/replace.js';
import {resetProgress} from '../../storage/journal/reset.js';
import {trainerPaths} from '../../machine/paths.js';
import {journalSentences} from './journal-words.js';
import {journalFolder, journalOptions, openJournal, readyIn} from './open-journal.js';

/** An import that was examined; what of it could not be read, in sentences. */
type Incoming = Omit<Read, 'notices'> & {readonly notices: readonly string[]};

export type Exported = {readonly events: number; readonly notices: readonly string[]};

/** Writes all progress into one new file. Throws `usage` when it exists, `environment` when it cannot be written. */
export async function exportTo(file: string, env: NodeJS.ProcessEnv): Promise<Exported> {
  const journal = await journalFolder(env);
  const {events, notices} = await exportProgress(journal, file, Date.now());
  return {events: events.length, notices: journalSentences(notices)};
}

/** What the progress of a file is to what is here. Changes nothing. Throws `usage` for a file that is no export. */
export async function examineImport(
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<Incoming> {
  const read = await readIncoming(await journalFolder(env), file, Date.now());
  return {...read, notices: journalSentences(read.notices)};
}

/** Adds it to what is here; nothing that is here is changed. */
export async function mergeImport(
  incoming: Incoming,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  await withJournal(env, (journal) => mergeProgress(journal, incoming));
}

/** Puts it in the place of what is here; resolves with the folder in which that is kept. */
export async function replaceImport(
  {events}: Incoming,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const {journal: folder, replaced} = trainerPaths(env).state;
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, '');
  const aside = join(replaced, `${stamp}-${process.pid}`);
  const draft = join(replaced, `new-${stamp}-${process.pid}`);
  await replaceProgress(
    events,
    {folder, aside, draft, ready: readyIn(replaced)},
    (where) => new Journal({...journalOptions(env), folder: where}),
  );
  return aside;
}

/** How many events there are to forget. */
export async function countEvents(env: NodeJS.ProcessEnv): Promise<number> {
  const {events} = await readJournal(await journalFolder(env));
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
