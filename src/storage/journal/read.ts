import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {type ProgressEvent, progressSchema} from '../../course/progress/event.js';
import {TrainerError} from '../../errors.js';
import {errnoOf} from './errno.js';
import {journalEnding} from './journal.js';
import {type Scan, scanJournal} from './scan.js';

/** What the learner is told about a file that was not read whole. `file` is its name in the folder. */
export type JournalNotice =
  /** So many lines are damaged and skipped; the rest counts. */
  | {readonly kind: 'damaged'; readonly file: string; readonly lines: number}
  /** A write was cut short; it had never been confirmed, so nothing is lost. */
  | {readonly kind: 'torn'; readonly file: string}
  /** Nothing in it is ours. */
  | {readonly kind: 'not-a-journal'; readonly file: string}
  | {readonly kind: 'unreadable'; readonly file: string; readonly reason: string}
  /** Written by a newer version; `ignored` lines of it mean nothing to this one. */
  | {
      readonly kind: 'newer';
      readonly file: string;
      readonly schema: number;
      readonly ignored: number;
    };

export type JournalReading = {
  /** Of all files, file by file; order and repetitions are for the fold to mend. */
  readonly events: readonly ProgressEvent[];
  readonly notices: readonly JournalNotice[];
};

/** How many files are read at once: many small ones are the usual case. */
const atOnce = 32;

/** Bytes beyond which a file is not taken for a journal: it would not fit into memory. */
const largest = 2 ** 30;

/**
 * Reads all journal files of a folder; no folder yet is no events. Changes nothing. Throws
 * `environment` when the folder itself cannot be read.
 */
export async function readJournal(folder: string): Promise<JournalReading> {
  const names = await journalNames(folder);
  const events: ProgressEvent[][] = [];
  const notices: JournalNotice[] = [];
  for (let from = 0; from < names.length; from += atOnce) {
    const some = names.slice(from, from + atOnce);
    for (const one of await Promise.all(some.map((name) => readOne(folder, name)))) {
      events.push([...one.events]);
      notices.push(...one.notices);
    }
  }
  return {events: events.flat(), notices};
}

async function journalNames(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(journalEnding)).sort();
  } catch (cause) {
    const errno = errnoOf(cause);
    if (errno === 'ENOENT') return [];
    if (errno === undefined) throw cause;
    throw new TrainerError('environment', 'progress-unreadable', {folder, errno}).because(
      cause,
    );
  }
}

async function readOne(folder: string, file: string): Promise<JournalReading> {
  try {
    const path = join(folder, file);
    const found = await stat(path);
    // A pipe with this name would keep us waiting for ever.
    if (!found.isFile() || found.size > largest)
      return {events: [], notices: [{kind: 'not-a-journal', file}]};
    const scan = scanJournal(await readFile(path));
    return {events: scan.events, notices: noticesOf(file, scan)};
  } catch (error) {
    const reason = errnoOf(error);
    if (reason === undefined) throw error;
    return {events: [], notices: [{kind: 'unreadable', file, reason}]};
  }
}

function noticesOf(file: string, scan: Scan): readonly JournalNotice[] {
  const {whole, damaged, torn, schema, foreign} = scan;
  if (whole === 0 && damaged > 0) return [{kind: 'not-a-journal', file}];
  return [
    ...(damaged > 0 ? [{kind: 'damaged', file, lines: damaged} as const] : []),
    ...(torn ? [{kind: 'torn', file} as const] : []),
    ...(schema > progressSchema
      ? [{kind: 'newer', file, schema, ignored: foreign} as const]
      : []),
  ];
}
