/**
 * The one place where the recorded runs meet the product: entries of a saved run, as they stand in its
 * file, become what `lab judge --json` says of it.
 */
import type {History} from '../../src/engine/history/history.js';
import {judge, type Judged} from '../../src/engine/judge.js';
import {countsOf, lossesByPlace} from '../../src/engine/ledger/counts.js';
import {isLost, judged as orders} from '../../src/engine/ledger/fate.js';
import {gapScore} from '../../src/engine/ledger/gap.js';
import {auditsOf} from '../../src/engine/verdict/audit/audits.js';
import {type Report, reportData, reportOf} from '../../src/presenting/run/report.js';
import type {Result} from '../../src/presenting/run/result.js';
import {
  type FirstEntry,
  parseFirst,
  upgraded,
} from '../../src/systems/kafka/evidence/schema-1/upgrade.js';
import {nothingPrinted} from '../../src/engine/printed.js';
import {evidences, views} from '../../src/systems/registry.js';

/** Entries that were read before: most of a spoilt run is as it was. */
const known = new WeakMap<object, FirstEntry>();

/** Throws when this is not the history of a run. */
export function judged(entries: readonly unknown[]): unknown {
  const {judged: found} = resultOf(entries);
  return JSON.parse(JSON.stringify(reportData(reported(asInTheBeginning(found)))));
}

/**
 * An order is lost or torn now only when all was read in which it may lie, and a gap is missed only when
 * something was reported. In the beginning it was said of a record without that, too: the run proved nothing
 * all the same. And a run that was cut short had numbers of the lost where its data now has null.
 */
function asInTheBeginning(found: Judged): Judged {
  const ledger = {...found.ledger, searched: true};
  const {promise} = found.run.began;
  const gap = {
    ...found.run.gap,
    reported: found.run.gap.reported ?? {missing: [], duplicated: []},
  };
  const run = {...found.run, gap};
  const observed = auditsOf(promise).map(
    ({property, brokenBy}) => [property, brokenBy(ledger, run)] as const,
  );
  return {
    ...found,
    counts: countsOf(ledger),
    lost: lossesByPlace(ledger),
    lostIds: orders(ledger).flatMap((one) => (isLost(one, ledger) ? [one.id] : [])),
    gap: promise['gap-found'] === undefined ? null : gapScore(gap),
    verdict: {
      ...found.verdict,
      observed: Object.fromEntries(observed),
      cutShort: false,
    },
  };
}

/** The same with all that a view may want of it. */
export function resultOf(entries: readonly unknown[]): Result {
  const found = judge(historyOf(entries), evidences);
  return {
    lab: null,
    judged: found,
    report: reported(found),
    views,
    printed: nothingPrinted,
  };
}

const reported = (found: Judged): Report =>
  reportOf(found, {cause: 'the cause', file: null, views});

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
