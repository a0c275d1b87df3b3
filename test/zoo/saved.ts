/** The recorded runs of the zoo: one file a lab, its programs one behind the other, each headed by its name. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, brotliDecompressSync, constants} from 'node:zlib';
import type {Entry, History} from '../../src/engine/history/history.js';

type Head = {readonly program: string};

const folder = new URL('runs/', import.meta.url);
const fileOf = (lab: string): URL => new URL(`${lab}.jsonl.br`, folder);

/** The recorded runs of a lab, by the name of the program. */
export function runsOf(lab: string): ReadonlyMap<string, History> {
  const runs = new Map<string, Entry[]>();
  if (!existsSync(fileOf(lab))) return runs;
  let run: Entry[] = [];
  const text = brotliDecompressSync(readFileSync(fileOf(lab))).toString('utf8');
  for (const line of text.trimEnd().split('\n')) {
    const said = JSON.parse(line) as Head | Entry;
    if ('type' in said) run.push(said);
    else runs.set(said.program, (run = []));
  }
  return runs;
}

/** Puts a run in the place of the one that was recorded of this program. */
export function record(lab: string, program: string, run: History): void {
  mkdirSync(folder, {recursive: true});
  const runs = new Map([...runsOf(lab), [program, run]]);
  const lines = [...runs].flatMap(([name, entries]) => [{program: name}, ...entries]);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  writeFileSync(fileOf(lab), compressed(text));
}

/** Runs of one lab are much alike: a window over all of them makes a tenth of it. */
const compressed = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  });
