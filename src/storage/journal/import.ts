import {stat} from 'node:fs/promises';
import type {ProgressEvent} from '../../course/progress/event.js';
import {inOrder} from '../../course/progress/order.js';
import {parseExport} from '../../course/progress/portable.js';
import {TrainerError} from '../../errors.js';
import {readBytes} from '../read-bytes.js';
import type {Journal} from './journal.js';
import {type JournalReading, readJournal} from './read.js';

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
  /** What of the folder that was named could not be read. */
  readonly notices: JournalReading['notices'];
};

/** Bytes beyond which a file is not taken for an export: decades of learning are less. */
const largest = 2 ** 27;

/**
 * Reads an export, or a folder of journal files that was kept aside, and changes nothing. `now` is
 * wall clock, milliseconds. Throws `usage` for what is neither, or was written by a newer version.
 */
export async function readIncoming(
  folder: string,
  file: string,
  now: number,
): Promise<Incoming> {
  const {events: said, notices} = await readingOf(file, now);
  const events = inOrder(said);
  const {events: own} = await readJournal(folder);
  const ids = new Set(own.map(({id}) => id));
  const added = events.filter(({id}) => !ids.has(id));
  const shared = added.length < events.length;
  return {
    events,
    added,
    sameLearner: shared || events.length === 0 || own.length === 0,
    here: ids.size,
    notices,
  };
}

/** Adds to the journal what is not in it yet, with its own ids and times; a second time adds nothing. Throws like append. */
export async function mergeProgress(
  journal: Journal,
  {added}: Pick<Incoming, 'added'>,
): Promise<void> {
  await journal.append(...added);
}

async function readingOf(path: string, now: number): Promise<JournalReading> {
  if (!(await isFolder(path))) return {events: await exported(path, now), notices: []};
  const reading = await readJournal(path);
  if (reading.events.length === 0)
    throw new TrainerError('usage', 'import-empty', {path});
  return reading;
}

async function exported(path: string, now: number): Promise<readonly ProgressEvent[]> {
  const reading = await readBytes(path, largest);
  const text = 'bytes' in reading ? textOf(reading.bytes) : null;
  if (text !== null) return parseExport(text, now);
  const errno = 'refused' in reading ? reading.refused : 'NOT-TEXT';
  throw new TrainerError('usage', 'import-unreadable', {path, errno});
}

/** Its text, a byte order mark left out; null for anything but UTF-8. */
function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** What cannot be looked at is no folder: reading it says why. */
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
