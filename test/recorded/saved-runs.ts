/** Recorded runs in a folder: one file a lab, its runs one behind the other, each headed by its name. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';
import type {Entry, History} from '../../src/engine/history/history.js';

type Head = {readonly program: string};

export type SavedRuns = {
  /** The recorded runs of a lab, by their names. */
  readonly runsOf: (lab: string) => ReadonlyMap<string, History>;
  /** Puts a run in the place of the one that was recorded under this name. */
  readonly record: (lab: string, name: string, run: History) => void;
};

export function savedRunsIn(folder: URL): SavedRuns {
  const fileOf = (lab: string): URL => new URL(`${lab}.jsonl.br`, folder);
  const runsOf = (lab: string): ReadonlyMap<string, History> =>
    existsSync(fileOf(lab)) ? unpacked(readFileSync(fileOf(lab))) : new Map();
  return {
    runsOf,
    record: (lab, name, run) => {
      mkdirSync(folder, {recursive: true});
      const runs = new Map([...runsOf(lab), [name, run]]);
      const lines = [...runs].flatMap(([one, entries]) => [{program: one}, ...entries]);
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      writeFileSync(fileOf(lab), compressed(text));
    },
  };
}

function unpacked(packed: Buffer): ReadonlyMap<string, History> {
  const runs = new Map<string, Entry[]>();
  let run: Entry[] = [];
  for (const line of brotliDecompressSync(packed)
    .toString('utf8')
    .trimEnd()
    .split('\n')) {
    const said = JSON.parse(line) as Head | Entry;
    if ('type' in said) run.push(said);
    else runs.set(said.program, (run = []));
  }
  return runs;
}

/** Runs of one lab are much alike: a window over all of them makes a tenth of it. */
const compressed = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
