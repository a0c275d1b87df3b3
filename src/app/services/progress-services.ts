import {paragraph} from '../../presenting/words/advice.js';
import type {Fact, ProgressEvent} from '../../course/progress/event.js';
import {foldProgress} from '../../course/progress/fold.js';
import type {Progress} from '../../course/progress/progress.js';
import {type Aliases, noAliases, renamed} from '../../course/progress/renamed.js';
import {TrainerError} from '../../errors.js';
import type {Journal} from '../../storage/journal/journal.js';
import {type JournalReading, readJournal} from '../../storage/journal/read.js';
import type {ProgressServices} from '../../ui/services.js';
import {journalSentences} from '../progress/journal-words.js';
import {keepElsewhere} from '../progress/keep-elsewhere.js';

/** How the saving of progress ended. */
export type Farewell =
  {readonly saved: true} | {readonly saved: false; readonly error: TrainerError};

export type OpenedProgress = {
  readonly notices: readonly string[];
  readonly services: ProgressServices;
  /** Tries once more to save what is not saved, and says where it is when that fails. */
  readonly close: () => Promise<Farewell>;
};

type Options = {
  readonly journal: Journal;
  /** Wall clock, milliseconds. */
  readonly now: () => number;
  /** Where to put what the journal does not take; the system's folder for such files when it is left out. */
  readonly refuges?: readonly string[];
  /** Ids that were renamed; none when it is left out. */
  readonly aliases?: Promise<Aliases>;
};

/**
 * The learner's progress: what the journal holds, and what is done from now on. A fact counts at
 * once; `append` resolves when it is on the disk, and rejects when it is not; it then waits for
 * the next one, or for the end.
 */
export async function openProgress({
  journal,
  now,
  refuges,
  aliases,
}: Options): Promise<OpenedProgress> {
  const {events: known, notices} = await readAll(journal);
  const names = (await aliases) ?? noAliases;
  const events: ProgressEvent[] = known.map((event) => renamed(event, names));
  const listeners = new Set<() => void>();
  let progress: Progress | null = null;
  const append = async (fact: Fact): Promise<void> => {
    const event = journal.stamp(fact);
    events.push(event);
    progress = null;
    for (const listener of listeners) listener();
    await journal.append(event);
  };
  return {
    notices,
    close: () => farewell(journal, now, refuges),
    services: {
      current: () => {
        progress ??= foldProgress(events, {now: now()});
        return progress;
      },
      subscribe: (changed) => {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
      append,
    },
  };
}

/** A folder that cannot be read is no reason not to learn: it is told. */
async function readAll(journal: Journal): Promise<{
  readonly events: JournalReading['events'];
  readonly notices: readonly string[];
}> {
  try {
    const {events, notices} = await readJournal(journal.folder);
    return {events, notices: journalSentences(notices)};
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    return {events: [], notices: [paragraph(error)]};
  }
}

async function farewell(
  journal: Journal,
  now: () => number,
  refuges?: readonly string[],
): Promise<Farewell> {
  try {
    await journal[Symbol.asyncDispose]();
    return {saved: true};
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    const kept = await keepElsewhere(journal.unsaved, now(), refuges);
    const what = 'file' in kept ? 'progress-kept' : 'progress-nowhere';
    const facts = {...error.facts, ...kept};
    return {saved: false, error: new TrainerError(error.code, what, facts)};
  }
}
