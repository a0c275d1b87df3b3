import {randomUUID} from 'node:crypto';
import {Journal} from '../../storage/journal/journal.js';
import {trainerPaths} from '../../system/paths.js';

/** A journal of this process in the learner's folder. Nothing is made before the first append. */
export function openJournal(env: NodeJS.ProcessEnv): Journal {
  return new Journal({
    folder: trainerPaths(env).state.journal,
    now: () => Date.now(),
    randomId: () => randomUUID(),
    pid: process.pid,
  });
}
