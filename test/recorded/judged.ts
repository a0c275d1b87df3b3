/**
 * The one place where the recorded runs meet the product: entries of a saved run, as they stand in its
 * file, become what `lab judge --json` says of it.
 */
import type {History} from '../../src/engine/history/history.js';
import {judge} from '../../src/engine/judge.js';
import {reportData, reportOf} from '../../src/presenting/run/report.js';
import type {Result} from '../../src/presenting/run/result.js';
import {
  type FirstEntry,
  parseFirst,
  upgraded,
} from '../../src/systems/kafka/evidence/schema-1/upgrade.js';
import {evidences, views} from '../../src/systems/registry.js';

/** Entries that were read before: most of a spoilt run is as it was. */
const known = new WeakMap<object, FirstEntry>();

/** Throws when this is not the history of a run. */
export function judged(entries: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(reportData(resultOf(entries).report)));
}

/** The same with all that a view may want of it. */
export function resultOf(entries: readonly unknown[]): Result {
  const found = judge(historyOf(entries), evidences);
  const report = reportOf(found, {cause: 'the cause', file: null, views});
  return {lab: null, judged: found, report, views};
}

/** The history that a saved run is read as. */
export const historyOf = (entries: readonly unknown[]): History =>
  upgraded(entries.map(readEntry));

function readEntry(raw: unknown): FirstEntry {
  const said = raw as object;
  const before = known.get(said);
  if (before) return before;
  const entry = parseFirst(said);
  if ('wrong' in entry) throw new Error(entry.wrong);
  known.set(said, entry);
  return entry;
}
