import {mkdir, rename, rm} from 'node:fs/promises';
import type {ProgressEvent} from '../../course/progress/event.js';
import {TrainerError} from '../../errors.js';
import {errnoOf, reasonOf} from './errno.js';
import type {Journal} from './journal.js';

type Names = {
  /** The learner's journal. */
  readonly folder: string;
  /** A folder that is not there yet, for what was there before. */
  readonly aside: string;
  /** A folder that is not there yet, for the time of writing. */
  readonly draft: string;
};

/**
 * Puts other progress in the place of what is there, and keeps what was there, byte by byte, in the
 * folder `aside`. The new journal is on the disk before the old one is moved, so whatever fails
 * leaves the old one in its place. Throws `environment` when it cannot be done.
 */
export async function replaceProgress(
  events: readonly ProgressEvent[],
  {folder, aside, draft}: Names,
  journalIn: (folder: string) => Journal,
): Promise<void> {
  try {
    await mkdir(draft, {recursive: true});
    await written(events, journalIn(draft));
    await mkdir(folder, {recursive: true});
    await rename(folder, aside);
    await rename(draft, folder).catch(async (error: unknown) => {
      await rename(aside, folder);
      throw error;
    });
  } catch (cause) {
    await rm(draft, {recursive: true, force: true}).catch(() => undefined);
    throw notReplaced(folder, cause);
  }
}

async function written(
  events: readonly ProgressEvent[],
  journal: Journal,
): Promise<void> {
  try {
    await journal.append(...events);
  } catch (error) {
    // Closing tries once more, and would fail for the same reason.
    await journal[Symbol.asyncDispose]().catch(() => undefined);
    throw error;
  }
  await journal[Symbol.asyncDispose]();
}

function notReplaced(folder: string, cause: unknown): unknown {
  const errno = errnoOf(cause);
  if (errno === undefined) return cause;
  return new TrainerError(
    'environment',
    `The progress in ${folder} was not replaced: ${reasonOf(errno)}.`,
    {hint: 'It is as it was. Mend the disk, then import again.', cause},
  );
}
