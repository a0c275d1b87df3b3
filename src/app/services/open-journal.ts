import {randomUUID} from 'node:crypto';
import {Journal, type JournalOptions} from '../../storage/journal/journal.js';
import {trainerPaths} from '../../system/paths.js';

/** How this process writes journals: in the learner's folder, with its clock. */
export function journalOptions(env: NodeJS.ProcessEnv): JournalOptions {
  return {
    folder: trainerPaths(env).state.journal,
    now: () => Date.now(),
    randomId: () => randomUUID(),
    pid: process.pid,
  };
}

/** A journal of this process in the learner's folder. Nothing is made before the first append. */
export function openJournal(env: NodeJS.ProcessEnv): Journal {
  return new Journal(journalOptions(env));
}
