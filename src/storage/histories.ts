/** Saved runs: one file each, one JSON line an entry, appended as it happens. */
import {closeSync, mkdirSync, openSync, writeSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {TrainerError} from '../errors.js';
import type {Entry, History} from '../engine/history/history.js';
import {entrySchema} from './history-schema.js';

export type HistoryWriter = {
  readonly file: string;
  append(entry: Entry): void;
  close(): void;
};

/** Begins a new saved run. `name` is the file's name without its ending. */
export function beginHistory(folder: string, name: string): HistoryWriter {
  mkdirSync(folder, {recursive: true});
  const file = join(folder, `${name}.jsonl`);
  const handle = openSync(file, 'ax');
  return {
    file,
    append: (entry) => {
      writeSync(handle, `${JSON.stringify(entry)}\n`);
    },
    close: () => {
      closeSync(handle);
    },
  };
}

/**
 * Reads a saved run. A torn last line is left out: the fold sees that the run has no end. Throws a
 * TrainerError when there is no such file, or a line in it is not an entry.
 */
export async function readHistory(file: string): Promise<History> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TrainerError('usage', `The history ${file} cannot be read.`, {
      hint: 'Saved runs are listed by `ackademy lab history`.',
      cause,
    });
  });
  const lines = text.split('\n');
  const torn = lines.pop(); // what follows the last end of line: nothing, or half an entry
  const entries = lines.map((line, index) => parseEntry(line, basename(file), index + 1));
  if (entries[0]?.type !== 'run-began')
    throw notAHistory(
      basename(file),
      torn && lines.length === 0
        ? 'its first line is cut'
        : 'it does not begin with a run',
    );
  return entries;
}

function parseEntry(line: string, file: string, number: number): Entry {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    throw notAHistory(file, `line ${number} is not JSON`);
  }
  const parsed = entrySchema.safeParse(said);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw notAHistory(
      file,
      `line ${number}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}`,
    );
  }
  return parsed.data as Entry;
}

function notAHistory(file: string, why: string): TrainerError {
  return new TrainerError('usage', `${file} is not the history of a run: ${why}.`, {
    hint: 'Saved runs are listed by `ackademy lab history`; a file that was edited cannot be judged.',
  });
}

/** Files of saved runs, the newest first. */
export async function listHistories(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
