import {access, mkdir, rename, rm} from 'node:fs/promises';
import type {ProgressEvent} from '../../course/progress/event.js';
import {TrainerError} from '../../errors.js';
import {errnoOf} from './errno.js';
import type {Journal} from './journal.js';

type Names = {
  /** The learner's journal. */
  readonly folder: string;
  /** A folder that is not there yet, for what was there before. */
  readonly aside: string;
  /** A folder that is not there yet, for the time of writing. */
  readonly draft: string;
  /** Where the new one lies, whole, between the two moves. */
  readonly ready: string;
};

/**
 * Puts other progress in the place of what is there, and keeps what was there, byte by byte, in the
 * folder `aside`. The new journal is on the disk before the old one is moved, so whatever fails
 * leaves the old one in its place, and whoever is killed between the two moves is followed by
 * {@link finishReplacement}. Throws `environment` when it cannot be done.
 */
export async function replaceProgress(
  events: readonly ProgressEvent[],
  {folder, aside, draft, ready}: Names,
  journalIn: (folder: string) => Journal,
): Promise<void> {
  try {
    await mkdir(draft, {recursive: true});
    await written(events, journalIn(draft));
    await mkdir(folder, {recursive: true});
    await rm(ready, {recursive: true, force: true});
    await rename(draft, ready);
    await rename(folder, aside);
    await rename(ready, folder).catch(async (error: unknown) => {
      await rename(aside, folder);
      throw error;
    });
  } catch (cause) {
    await rm(draft, {recursive: true, force: true}).catch(() => undefined);
    throw notReplaced(folder, cause);
  }
}

/** Moves a new journal to its place whose replacement was killed half-way. Does nothing otherwise. */
export async function finishReplacement({
  folder,
  ready,
}: Pick<Names, 'folder' | 'ready'>): Promise<void> {
  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  if (!(await isThere(folder)) && (await isThere(ready))) await rename(ready, folder);
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
  return new TrainerError('environment', 'progress-not-replaced', {
    folder,
    errno,
  }).because(cause);
}
