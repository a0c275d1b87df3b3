/**
 * The one place where the recorded runs meet the product: entries of a saved run, as they stand in its
 * file, become what `lab judge --json` says of it.
 */
import type {Entry} from '../../src/engine/history.js';
import {reportOf} from '../../src/engine/report.js';
import {entrySchema} from '../../src/storage/history-schema.js';

/** Entries that were read before: most of a spoilt run is as it was. */
const known = new WeakMap<object, Entry>();

/** Throws when this is not the history of a run. */
export function judged(entries: readonly unknown[]): unknown {
  const report = reportOf(entries.map(readEntry), {cause: 'the cause', file: null});
  return JSON.parse(JSON.stringify(report));
}

function readEntry(raw: unknown): Entry {
  const said = raw as Readonly<Record<string, unknown>>;
  const entry = known.get(said) ?? (entrySchema.parse(renamed(said)) as Entry);
  known.set(said, entry);
  return entry;
}

/** Programs of the shop were once called subjects. */
function renamed(entry: Readonly<Record<string, unknown>>): unknown {
  const {subject, ...rest} = entry;
  const type = String(entry['type']).replace('subject-', 'program-');
  return {...rest, type, ...(subject === undefined ? {} : {program: subject})};
}
