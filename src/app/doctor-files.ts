/** What the doctor finds in files: the course, and the learner's progress. */
import {problemLine} from '../content/reading/place.js';
import {TrainerError} from '../errors.js';
import {counted} from '../grammar/en.js';
import {readJournal} from '../storage/journal/read.js';
import type {Finding} from './finding.js';
import {allLabs} from './labs.js';
import {promiseTable} from './promise-table.js';
import {contentFolder} from './services/content-folder.js';
import {journalSentences} from './services/journal-words.js';

/** Every problem of the course's files, or that there is none. */
export async function examineContent(
  folder = contentFolder(),
): Promise<readonly Finding[]> {
  // Heavier than all else here, and nobody but the doctor needs it.
  const {checkContent} = await import('../content/check/check.js');
  const problems = await checkContent(folder, promiseTable(allLabs()));
  if (problems.length === 0)
    return [{about: 'Content', state: 'good', says: 'whole', remedy: ''}];
  return problems.map((problem) => ({
    about: 'Content',
    state: problem.severity === 'error' ? 'bad' : 'remark',
    says: problemLine(problem),
    remedy: 'Install ackademy again to have it as it was made.',
  }));
}

/** How much progress there is, and what of it cannot be read. */
export async function examineProgress(folder: string): Promise<readonly Finding[]> {
  try {
    const {events, notices} = await readJournal(folder);
    const told = journalSentences(notices).map((says): Finding => ({
      about: 'Progress',
      state: 'remark',
      says,
      remedy: `Nothing needs to be done. The files: ${folder}`,
    }));
    const says = `${counted(events.length, 'event')} in ${folder}`;
    return [{about: 'Progress', state: 'good', says, remedy: ''}, ...told];
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return [{about: 'Progress', state: 'bad', says: error.message, remedy: error.hint}];
  }
}
