import type {JournalNotice} from '../../storage/journal/read.js';
import {counted} from '../../grammar/en.js';

/** What the learner is told about a file of progress that was not read whole. A cut line is no news: it had never been confirmed. */
function journalSentence(notice: JournalNotice): string | null {
  const {file} = notice;
  switch (notice.kind) {
    case 'damaged':
      return `${counted(notice.lines, 'line')} of your progress in ${file} ${notice.lines === 1 ? 'is' : 'are'} damaged and skipped; the rest counts.`;
    case 'torn':
      return null;
    case 'not-a-journal':
      return `${file} lies with your progress and is none; it is left as it is.`;
    case 'unreadable':
      return `Progress in ${file} cannot be read (${notice.reason}).`;
    case 'newer':
      return `Progress in ${file} was written by a newer version; what this one does not know is kept and not counted.`;
  }
}

/** All that is worth telling. */
export function journalSentences(notices: readonly JournalNotice[]): readonly string[] {
  return notices.map(journalSentence).filter((sentence) => sentence !== null);
}
