import {readFile} from 'node:fs/promises';
import type {ProgressEvent} from '../../course/progress/event.js';
import {inOrder} from '../../course/progress/order.js';
import {parseExport} from '../../course/progress/portable.js';
import {TrainerError} from '../../errors.js';
import {errnoOf, reasonOf} from './errno.js';
import type {Journal} from './journal.js';
import {readJournal} from './read.js';

export type Imported = {
  readonly added: readonly ProgressEvent[];
  /** How many events of the file were there already. */
  readonly known: number;
};

/**
 * Adds the events of an export that are not in the journal's folder yet, with their own ids and
 * times; a second import adds nothing. Throws `usage` for a file that is no export of this
 * version, and then has changed nothing; `environment` when the events cannot be saved.
 */
export async function importProgress(journal: Journal, file: string): Promise<Imported> {
  const imported = inOrder(parseExport(await textOf(file)));
  const {events} = await readJournal(journal.folder);
  const ids = new Set(events.map(({id}) => id));
  const added = imported.filter(({id}) => !ids.has(id));
  await journal.append(...added);
  return {added, known: imported.length - added.length};
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const errno = errnoOf(cause);
    if (errno === undefined) throw cause;
    const reason = errno === 'EACCES' ? 'you may not read it' : reasonOf(errno);
    throw new TrainerError('usage', `${file} cannot be imported: ${reason}.`, {
      hint: 'Give a file that "ackademy progress export" wrote.',
      cause,
    });
  }
}
