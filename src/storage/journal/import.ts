import {readFile, stat} from 'node:fs/promises';
import type {ProgressEvent} from '../../course/progress/event.js';
import {inOrder} from '../../course/progress/order.js';
import {parseExport} from '../../course/progress/portable.js';
import {TrainerError} from '../../errors.js';
import {errnoOf} from './errno.js';
import type {Journal} from './journal.js';
import {readJournal} from './read.js';

/** What an export is to the progress that is here. */
export type Incoming = {
  /** In the order in which they were said. */
  readonly events: readonly ProgressEvent[];
  /** Those of them that are not here yet. */
  readonly added: readonly ProgressEvent[];
  /**
   * Whether both are the progress of one learner. An export is all that its journal ever held, and
   * every event has an id of its own: so two exports of one learner share events, and two learners
   * share none. Where one of them is empty there is nobody to be mixed up with.
   */
  readonly sameLearner: boolean;
  /** Events that are here. */
  readonly here: number;
};

/**
 * Reads an export, or a folder of journal files that was kept aside, and changes nothing. Throws
 * `usage` for what is neither, or was written by a newer version.
 */
export async function readIncoming(folder: string, file: string): Promise<Incoming> {
  const events = inOrder(await eventsOf(file));
  const {events: own} = await readJournal(folder);
  const ids = new Set(own.map(({id}) => id));
  const added = events.filter(({id}) => !ids.has(id));
  const shared = added.length < events.length;
  return {
    events,
    added,
    sameLearner: shared || events.length === 0 || own.length === 0,
    here: ids.size,
  };
}

/** Adds to the journal what is not in it yet, with its own ids and times; a second time adds nothing. Throws like append. */
export async function mergeProgress(
  journal: Journal,
  {added}: Pick<Incoming, 'added'>,
): Promise<void> {
  await journal.append(...added);
}

async function eventsOf(path: string): Promise<readonly ProgressEvent[]> {
  try {
    if (!(await stat(path)).isDirectory())
      return parseExport(await readFile(path, 'utf8'));
  } catch (cause) {
    throw unreadable(path, cause);
  }
  const {events} = await readJournal(path);
  if (events.length === 0) throw new TrainerError('usage', 'import-empty', {path});
  return events;
}

function unreadable(path: string, cause: unknown): unknown {
  const errno = errnoOf(cause);
  if (errno === undefined) return cause;
  return new TrainerError('usage', 'import-unreadable', {path, errno}).because(cause);
}
