/** What lies in this folder: the runs of a lab, and what was said of them. */
import {readdirSync, readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import type {Entry, Run} from './entry.js';
import type {Judgement} from './judgement.js';

export type Expected = {
  /** The whole report of each run, by its way: "as shipped", "control" or a fix. */
  readonly reports: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The judgement of each run made slim, by its way; and by the spoiler's name, what then differs. */
  readonly slim: Readonly<Record<string, Partial<Judgement>>>;
  readonly spoilt: Readonly<Record<string, Readonly<Record<string, Partial<Judgement>>>>>;
};

const folder = new URL('runs/', import.meta.url);

const unpacked = (name: string): string =>
  gunzipSync(readFileSync(new URL(name, folder))).toString('utf8');

export const labs: readonly string[] = readdirSync(folder).sort();

/** The runs of a lab, by their way. They lie one behind the other, as their files did. */
export function runsOf(lab: string): ReadonlyMap<string, Run> {
  const runs = new Map<string, Entry[]>();
  let run: Entry[] = [];
  for (const line of unpacked(`${lab}/runs.jsonl.gz`).trimEnd().split('\n')) {
    const entry = JSON.parse(line) as Entry;
    if (entry.type === 'run-began') {
      run = [];
      runs.set(entry.fix ?? 'as shipped', run);
    }
    run.push(entry);
  }
  return runs;
}

export const expectedOf = (lab: string): Expected =>
  JSON.parse(unpacked(`${lab}/expected.json.gz`)) as Expected;
