import {exitCodes} from '../../errors.js';
import {lostIds} from '../../engine/verdict/audit/none-lost.js';
import {countsOf, type Counts, lossesByPlace} from '../../engine/ledger/counts.js';
import type {PropertyPromise} from '../../engine/plan/define.js';
import {isStoredTwice, judged, type Place} from '../../engine/ledger/fate.js';
import {gapScore, type GapScore} from '../../engine/ledger/gap.js';
import {eventsOf} from '../../engine/history/handlers.js';
import type {History} from '../../engine/history/history.js';
import type {Xray} from '../../systems/kafka/evidence/xray/replicas.js';
import {foldLedger} from '../../engine/ledger/ledger.js';
import {readRun} from '../../engine/history/run-record.js';
import {inServiceMs, serviceBackMs} from '../../engine/ledger/service.js';
import type {Moment} from '../../engine/timeline/state.js';
import {takenFor, type TakenFor} from '../../systems/kafka/evidence/taken-for.js';
import {foldTimeline} from '../timeline/timeline.js';
import {withTakenFor} from '../../systems/kafka/evidence/timeline/taken-for.js';
import {judge, type Headline, type Verdict} from '../../engine/verdict/verdict.js';
import {withoutOldNews} from '../../systems/kafka/evidence/xray/old-news.js';
import {type Frame, framesOf} from '../../systems/kafka/evidence/xray/frames.js';
import {
  changesOnly,
  furtherXrays,
  type TopicXray,
} from '../../systems/kafka/evidence/xray/further.js';

/** What `lab run --json` and `lab judge --json` print. Every count is of orders, probes apart. */
export type Report = {
  readonly schema: 1;
  readonly lab: string;
  readonly fix: string | null;
  readonly verdict: Headline;
  readonly properties: Verdict['properties'];
  readonly promised: PropertyPromise;
  readonly asPromised: boolean;
  /** Why the run is inconclusive; empty when it is not. */
  readonly reasons: readonly string[];
  readonly counts: Counts;
  /** Stored more than once and shipped once: reported, not broken. */
  readonly storedTwice: number;
  readonly lost: Readonly<Record<Place, number>>;
  readonly lostIds: readonly string[];
  /** The orders that break each promised property, as the record has it: of a run that proves nothing, too. */
  readonly brokenBy: Verdict['observed'];
  /** Acknowledged by a broker with the place of another order, and stored nowhere. */
  readonly takenFor: readonly TakenFor[];
  /** What reconciliation found of what was planted; null: the run was not judged by it. */
  readonly gap: GapScore | null;
  readonly premises: readonly {readonly text: string; readonly met: boolean}[];
  /** How long the slowest probe took; null when one was never acknowledged, or none was sent. */
  readonly inServiceMs: number | null;
  /** The same when it came too late for that: how long the shop was out of service. */
  readonly serviceBackMs: number | null;
  /** The lab's cause; null when nothing is known to be lost. */
  readonly cause: string | null;
  readonly kafka: string;
  readonly durationMs: number;
  readonly timeline: readonly Moment[];
  /** Each time that what was seen had changed. */
  readonly xray: readonly {readonly at: number; readonly partitions: readonly Xray[]}[];
  /** The pictures worth stopping at, with what the timeline says since the one before. */
  readonly frames: readonly Frame[];
  /** The same for each further topic of the lab. */
  readonly further: readonly TopicXray[];
  /** The file of the history, or null when it was not saved. */
  readonly history: string | null;
};

/**
 * The whole result of a run. `cause` is the lab's, `file` is where the history lies.
 * Throws a TrainerError when this is not the history of a run.
 */
export function reportOf(
  history: History,
  {cause, file}: {readonly cause: string | null; readonly file: string | null},
): Report {
  const run = readRun(history);
  const ledger = foldLedger(history);
  const verdict = judge(ledger, run);
  const lost = lostIds(ledger);
  const inTime = inServiceMs(ledger, run);
  const {lab, fix, promise, kafka} = run.began;
  const taken = takenFor(ledger);
  const timeline = withTakenFor(foldTimeline(history), taken, history);
  const xray = withoutOldNews(
    changesOnly(eventsOf(history, 'xray').map(({at, partitions}) => ({at, partitions}))),
  );
  return {
    schema: 1,
    lab,
    fix,
    verdict: verdict.headline,
    properties: verdict.properties,
    promised: promise,
    asPromised: verdict.asPromised,
    reasons: verdict.reasons,
    counts: countsOf(ledger),
    storedTwice: judged(ledger).filter(isStoredTwice).length,
    lost: lossesByPlace(ledger),
    lostIds: lost,
    brokenBy: verdict.observed,
    takenFor: taken,
    gap: promise['gap-found'] === undefined ? null : gapScore(run.gap),
    premises: run.premises.map(({text, met}) => ({text, met})),
    inServiceMs: inTime,
    serviceBackMs: inTime ?? serviceBackMs(history),
    cause: isExplained(verdict.headline, lost) ? cause : null,
    kafka,
    durationMs: run.ended?.durationMs ?? history.at(-1)?.at ?? 0,
    timeline,
    xray,
    frames: framesOf(xray, timeline),
    further: furtherXrays(history, timeline),
    history: file,
  };
}

/** The lab's cause is why orders are lost, or why reconciliation does not see it. */
function isExplained(headline: Headline, lost: readonly string[]): boolean {
  if (headline === 'inconclusive') return false;
  return headline === 'overlooked' || lost.length > 0;
}

/** How a headless run ends: 0 as promised, 1 not, 3 inconclusive. */
export function exitCodeFor(report: Pick<Report, 'verdict' | 'asPromised'>): number {
  if (report.verdict === 'inconclusive') return exitCodes.environment;
  return report.asPromised ? exitCodes.good : exitCodes.notAsItShouldBe;
}
