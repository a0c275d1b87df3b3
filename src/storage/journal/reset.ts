import type {KnownEvent} from '../../course/progress/event.js';
import {resetOf} from '../../course/progress/reset.js';
import type {Journal} from './journal.js';
import {readJournal} from './read.js';

/** Forgets everything in the journal's folder by saying so; the files stay. Throws like append. */
export async function resetProgress(journal: Journal): Promise<KnownEvent> {
  const {events} = await readJournal(journal.folder);
  const reset = journal.stamp(resetOf(events));
  await journal.append(reset);
  return reset;
}
