/** Everything that can be said of a run: judged once, from its history. */
import {exitCodes} from '../errors.js';
import type {Finding} from './diagnosis/clue.js';
import {diagnose} from './diagnosis/diagnose.js';
import type {Diagnoser} from './diagnosis/diagnoser.js';
import type {Evidence} from './evidence.js';
import type {History} from './history/history.js';
import {readRun, type RunRecord} from './history/run-record.js';
import {countsOf, type Counts, lossesByPlace} from './ledger/counts.js';
import {isLost, isStoredTwice, judged, type Place} from './ledger/fate.js';
import {gapScore, type GapScore} from './ledger/gap.js';
import {foldLedger, type Ledger} from './ledger/ledger.js';
import {inServiceMs, serviceBackMs} from './ledger/service.js';
import {verdictOf, type Verdict} from './verdict/verdict.js';

/** A judged run. Every count is of orders, probes apart. */
export type Judged = {
  readonly history: History;
  readonly run: RunRecord;
  readonly ledger: Ledger;
  readonly verdict: Verdict;
  readonly counts: Counts;
  /** Stored more than once and shipped once: reported, not broken. */
  readonly storedTwice: number;
  readonly lost: Readonly<Record<Place, number>>;
  readonly lostIds: readonly string[];
  /** What reconciliation found of what was planted; null: it reported nothing, or the run was not judged by it. */
  readonly gap: GapScore | null;
  /** How long the slowest probe took; null when one was never acknowledged, or none was sent. */
  readonly inServiceMs: number | null;
  /** The same when it came too late for that: how long the shop was out of service. */
  readonly serviceBackMs: number | null;
  /** Why it came so, from the record; the most orders first. */
  readonly diagnosis: readonly Finding[];
};

/** The pure halves of the systems that a history may speak of, by id. */
export type Judges = Readonly<Record<string, Evidence & Diagnoser>>;

/** Throws a TrainerError when this is not the history of a run. */
export function judge(history: History, evidences: Judges): Judged {
  const run = readRun(history);
  const involved = evidencesOf(run, evidences);
  const ledger = foldLedger(history, involved);
  const own = Object.values(involved).flatMap((evidence) => evidence.doubts(history));
  const orders = judged(ledger);
  const inTime = inServiceMs(ledger, run);
  const verdict = verdictOf(ledger, run, own);
  return {
    history,
    run,
    ledger,
    verdict,
    counts: countsOf(ledger),
    storedTwice: orders.filter(isStoredTwice).length,
    lost: lossesByPlace(ledger),
    lostIds: orders.filter((order) => isLost(order, ledger)).map(({id}) => id),
    gap: run.began.promise['gap-found'] === undefined ? null : gapScore(run.gap),
    inServiceMs: inTime,
    serviceBackMs: inTime ?? serviceBackMs(history, involved),
    diagnosis: diagnose({history, run, ledger, verdict}, involved),
  };
}

/** Those of the run's own systems. Throws when one is unknown: who reads a file checks it before. */
function evidencesOf({began}: RunRecord, evidences: Judges): Judges {
  return Object.fromEntries(
    began.systems.map(({id}) => {
      const evidence = evidences[id];
      if (!evidence) throw new Error(`nobody knows the system ${id}`);
      return [id, evidence];
    }),
  );
}

/** How a headless run ends: 0 as promised, 1 not, 3 inconclusive. */
export function exitCodeFor({
  headline,
  asPromised,
}: Pick<Verdict, 'headline' | 'asPromised'>): number {
  if (headline === 'inconclusive') return exitCodes.environment;
  return asPromised ? exitCodes.good : exitCodes.notAsItShouldBe;
}
