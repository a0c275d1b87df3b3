/** Saved runs: one file each, one JSON line an entry, appended as it happens. */
import {closeSync, mkdirSync, openSync, writeSync} from 'node:fs';
import {basename, join} from 'node:path';
import {type Facts, TrainerError} from '../errors.js';
import type {Entry, History} from '../engine/history/history.js';
import {firstIssue} from '../engine/history/first-issue.js';
import {entrySchema} from '../engine/history/schema.js';
import {readBytes} from './read-bytes.js';

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

/** What reading a history needs to know of the systems. */
export type Formats = {
  /** Checks what an entry says of a system; says what is wrong, or null. By the system's id. */
  readonly checks: Readonly<Record<string, (entry: Entry) => string | null>>;
  /** One entry of the first schema, or what is wrong with it; and what such entries stand for today. */
  readonly first: {
    parse(said: unknown): FirstEntry | Wrong;
    upgraded(entries: readonly FirstEntry[]): History;
  };
};
type FirstEntry = {readonly type: string};

/** What is wrong with an entry: as a library says it, or the system that nobody knows here. */
type Wrong = {readonly wrong: string; readonly why?: 'system'};

/** Bytes beyond which a file is not taken for a saved run: no run is as long. */
const largest = 2 ** 28;

/**
 * Reads a saved run. A torn last line is left out: the fold sees that the run has no end. Throws a
 * TrainerError when there is no such file, or a line in it is not an entry.
 */
export async function readHistory(file: string, formats: Formats): Promise<History> {
  const reading = await readBytes(file, largest);
  if ('refused' in reading)
    throw new TrainerError('usage', 'history-unreadable', {file, errno: reading.refused});
  const lines = reading.bytes.toString('utf8').split('\n');
  const torn = lines.pop(); // what follows the last end of line: nothing, or half an entry
  const name = basename(file);
  const entries = parseLines(lines, {name, formats});
  if (entries[0]?.type !== 'run-began')
    throw notAHistory(name, {why: torn && lines.length === 0 ? 'cut' : 'no-run'});
  return entries;
}

type Place = {readonly name: string; readonly formats: Formats};

function parseLines(lines: readonly string[], {name, formats}: Place): History {
  const said = lines.map((line, index) => parseJson(line, name, index + 1));
  const read = <T>(parse: (one: unknown) => T | Wrong): T[] =>
    said.map((one, index) => {
      const entry = parse(one);
      if (typeof entry === 'object' && entry !== null && 'wrong' in entry)
        throw notAHistory(name, {
          why: entry.why ?? 'line',
          line: index + 1,
          said: entry.wrong,
        });
      return entry;
    });
  const {first} = formats;
  if (isOfFirstSchema(said[0])) return first.upgraded(read((one) => first.parse(one)));
  return read((one) => parseEntry(one, formats));
}

const isOfFirstSchema = (said: unknown): boolean =>
  typeof said === 'object' && said !== null && 'schema' in said && said.schema === 1;

function parseJson(line: string, name: string, number: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw notAHistory(name, {why: 'not-json', line: number});
  }
}

function parseEntry(said: unknown, {checks}: Formats): Entry | Wrong {
  const parsed = entrySchema.safeParse(said);
  if (!parsed.success) return {wrong: firstIssue(parsed.error)};
  const entry = parsed.data as Entry;
  return strange(entry, checks) ?? entry;
}

/** A system that nobody knows here, or what it does not know. */
function strange(entry: Entry, checks: Formats['checks']): Wrong | null {
  const named =
    entry.type === 'run-began'
      ? [...entry.systems.map(({id}) => id), ...entry.holdings.map(({system}) => system)]
      : 'system' in entry && typeof entry.system === 'string'
        ? [entry.system]
        : [];
  const unknown = named.find((id) => !Object.hasOwn(checks, id));
  if (unknown !== undefined) return {why: 'system', wrong: unknown};
  const wrongs = named.map((id) => checks[id]?.(entry) ?? null);
  const wrong = wrongs.find((one) => one !== null) ?? null;
  return wrong === null ? null : {wrong};
}

function notAHistory(file: string, facts: Facts): TrainerError {
  return new TrainerError('usage', 'not-a-history', {file, ...facts});
}
