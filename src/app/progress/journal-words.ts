import {words} from '../../presenting/words/words.js';
import type {JournalNotice} from '../../storage/journal/read.js';

/** What the learner is told about a file of progress that was not read whole. A cut line is no news: it had never been confirmed. */
function journalSentence(notice: JournalNotice): string | null {
  const {file} = notice;
  const told = words.files.journal;
  switch (notice.kind) {
    case 'damaged':
      return told.damaged(file, notice.lines);
    case 'torn':
      return null;
    case 'not-a-journal':
      return told.notOne(file);
    case 'unreadable':
      return told.unreadable(file, notice.reason);
    case 'newer':
      return told.newer(file);
  }
}

/** All that is worth telling. */
export function journalSentences(notices: readonly JournalNotice[]): readonly string[] {
  return notices.map(journalSentence).filter((sentence) => sentence !== null);
}
