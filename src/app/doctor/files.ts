/** What the doctor finds in files: the course, and the learner's progress. */
import {words} from '../../presenting/words/words.js';
import {problemLine} from '../../presenting/problem-line.js';
import {TrainerError} from '../../errors.js';
import {readJournal} from '../../storage/journal/read.js';
import {badly, type Finding, good} from './finding.js';
import {allLabs} from '../labs/labs.js';
import {promiseTable} from '../labs/promise-table.js';
import {contentFolder} from '../content/content-folder.js';
import {journalSentences} from '../progress/journal-words.js';

/** Every problem of the course's files, or that there is none. */
export async function examineContent(
  folder = contentFolder(),
): Promise<readonly Finding[]> {
  // Heavier than all else here, and nobody but the doctor needs it.
  const {checkContent} = await import('../../content/check/check.js');
  const problems = await checkContent(folder, promiseTable(allLabs()));
  if (problems.length === 0)
    return [good(words.doctor.about.content, words.doctor.contentWhole)];
  return problems.map((problem) => ({
    about: words.doctor.about.content,
    state: problem.severity === 'error' ? 'bad' : 'remark',
    says: problemLine(problem),
    remedy: words.doctor.installAgain,
  }));
}

/** How much progress there is, and what of it cannot be read. */
export async function examineProgress(folder: string): Promise<readonly Finding[]> {
  try {
    const {events, notices} = await readJournal(folder);
    const told = journalSentences(notices).map((says): Finding => ({
      about: words.doctor.about.progress,
      state: 'remark',
      says,
      remedy: words.doctor.nothingToDo(folder),
    }));
    const {about, events: kept} = words.doctor;
    return [good(about.progress, kept(events.length, folder)), ...told];
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return [badly(words.doctor.about.progress, error)];
  }
}
