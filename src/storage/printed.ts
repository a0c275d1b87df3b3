/** What the programs of a run printed, kept in a file beside its history. */
import {closeSync, openSync, writeSync} from 'node:fs';
import {stripVTControlCharacters} from 'node:util';
import {
  lastKept,
  nothingPrinted,
  type Printed,
  type PrintedLine,
} from '../engine/printed.js';
import {readBytes} from './read-bytes.js';

export type PrintedWriter = {
  print(program: string, at: number, text: string): void;
  close(): void;
};

/** So much is kept as it comes, in characters; of what comes after that, the last lines. */
const most = 1_000_000;
const longestLine = 2000;
/** What a line costs beside its text, roughly. */
const overhead = 40;

/** What reading it may cost, in bytes: each character may take several. */
const largest = 8 * most;

const fileOf = (history: string): string => history.replace(/(?:\.jsonl)?$/, '.log');

/** Keeps what is printed in a run whose history is this file. The file is made with the first line. */
export function beginPrinted(history: string): PrintedWriter {
  const writer = new Writer(fileOf(history));
  const begun = new Map<string, string>();
  return {
    print: (program, at, text) => {
      const rows = `${begun.get(program) ?? ''}${text}`.split('\n');
      // What is longer than a line may be is not waited for, and not kept.
      begun.set(program, rows.pop()?.slice(0, longestLine + 1) ?? '');
      for (const row of rows) writer.keep({at: Math.round(at), program, text: cut(row)});
    },
    close: () => {
      for (const [program, rest] of begun)
        if (rest !== '') writer.keep({at: writer.at, program, text: cut(rest)});
      writer.close();
    },
  };
}

const cut = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;

class Writer {
  readonly #name: string;
  #file: number | null = null;
  #length = 0;
  #leftOut = 0;
  #last: PrintedLine[] = [];
  /** When the last line came. */
  at = 0;

  constructor(name: string) {
    this.#name = name;
  }

  keep(line: PrintedLine): void {
    ({at: this.at} = line);
    this.#length += line.text.length + overhead;
    if (this.#length <= most) {
      this.#write(line);
      return;
    }
    this.#last.push(line);
    if (this.#last.length >= 2 * lastKept) this.#leaveOut();
  }

  close(): void {
    this.#leaveOut();
    if (this.#leftOut > 0) this.#write({leftOut: this.#leftOut});
    for (const line of this.#last) this.#write(line);
    if (this.#file !== null) closeSync(this.#file);
  }

  #leaveOut(): void {
    this.#leftOut += Math.max(0, this.#last.length - lastKept);
    this.#last = this.#last.slice(-lastKept);
  }

  /** A run is worth more than what was printed in it: a disk that takes no more ends none. */
  #write(line: object): void {
    try {
      this.#file ??= openSync(this.#name, 'a');
      writeSync(this.#file, `${JSON.stringify(line)}\n`);
    } catch {
      this.#length = Infinity;
    }
  }
}

/** What is kept of the run with this history; a line that is damaged is left out. */
export async function readPrinted(history: string): Promise<Printed> {
  const reading = await readBytes(fileOf(history), largest);
  if ('refused' in reading) return nothingPrinted;
  const said = reading.bytes.toString('utf8').split('\n').map(parsed);
  return {
    lines: said.flatMap((one) =>
      isLine(one) ? {...one, text: stripVTControlCharacters(one.text)} : [],
    ),
    leftOut: said.flatMap((one) => (isLeftOut(one) ? one.leftOut : []))[0] ?? 0,
  };
}

function parsed(line: string): object {
  try {
    return Object(JSON.parse(line)) as object;
  } catch {
    return {};
  }
}

const isLine = (said: object): said is PrintedLine =>
  'at' in said &&
  typeof said.at === 'number' &&
  'program' in said &&
  typeof said.program === 'string' &&
  'text' in said &&
  typeof said.text === 'string';

const isLeftOut = (said: object): said is {readonly leftOut: number} =>
  'leftOut' in said && typeof said.leftOut === 'number';
