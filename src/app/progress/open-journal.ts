import {randomUUID} from 'node:crypto';
import {join} from 'node:path';
import {Journal, type JournalOptions} from '../../storage/journal/journal.js';
import {finishReplacement} from '../../storage/journal/replace.js';
import {trainerPaths} from '../../machine/paths.js';

/** How this process writes journals: in the learner's folder, with its clock. */
export function journalOptions(env: NodeJS.ProcessEnv): JournalOptions {
  return {
    folder: trainerPaths(env).state.journal,
    now: () => Date.now(),
    randomId: () => randomUUID(),
    pid: process.pid,
  };
}

/** Where the learner's journal lies. An import that replaced it and was killed meanwhile is finished first. */
export async function journalFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const {journal: folder, replaced} = trainerPaths(env).state;
  await finishReplacement({folder, ready: readyIn(replaced)});
  return folder;
}

/** Where a replacement lies just before it takes its place. */
export const readyIn = (replaced: string): string => join(replaced, 'ready');

/** A journal of this process in the learner's folder. Nothing is made before the first append. */
export function openJournal(env: NodeJS.ProcessEnv): Journal {
  return new Journal(journalOptions(env));
}
