import {exitCodes} from '../../errors.js';
import type {CodeLanguage, LabDefinition, WhichRun} from '../../engine/plan/define.js';
import {isExpected, planFor, runsOf} from '../../engine/plan/plan.js';
import {type Losses, lossesOf, type Report} from '../../presenting/run/report.js';
import {timersMs} from '../../engine/timers.js';
import {evidences} from '../../systems/registry.js';
import type {Progress} from '../host/protocol.js';
import {type LabRunner, runLabOn} from '../labs/judge-run.js';

export type VerifyRow = {
  readonly lab: string;
  readonly fix: WhichRun;
  readonly runs: number;
  readonly asPromised: number;
  readonly inconclusive: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Runs, those that prove nothing apart, whose diagnosis says what the lab expects and nothing else. */
  readonly asDiagnosed: number;
  /** In how many runs the diagnosis said each code. */
  readonly codes: Readonly<Record<string, number>>;
  /** Milliseconds of a run, cluster start left out. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of the last run. */
  readonly counts: Losses['counts'] & Pick<Report, 'storedTwice'>;
  /** Milliseconds of Kafka's timers that a run had to sit out: the median. */
  readonly timersMs: number;
  /** `p50Ms` ÷ `timersMs`; null when there was no timer to wait for. */
  readonly ratio: number | null;
};

type Options = {
  readonly runs: number;
  /** Of the programs; what each lab usually has, when it is left out. */
  readonly code?: CodeLanguage | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onRow: (row: VerifyRow) => void;
};

/** Runs each lab as shipped, as control and with each fix, `runs` times each, and holds it to its promise. */
export async function verifyLabs(
  host: LabRunner,
  labs: readonly LabDefinition[],
  options: Options,
): Promise<readonly VerifyRow[]> {
  const rows: VerifyRow[] = [];
  for (const lab of labs) {
    for (const fix of runsOf(lab)) {
      const runs: OneRun[] = [];
      for (let nth = 0; nth < options.runs; nth += 1)
        runs.push(await runOnce(host, {lab, fix}, options));
      const row = rowOf({lab, fix}, runs);
      rows.push(row);
      options.onRow(row);
    }
  }
  return rows;
}

/** How a verification ends: 0 all as promised and as diagnosed, 1 one was not, 3 none was not, and some proved nothing. */
export function verifyExitCode(
  rows: readonly Pick<
    VerifyRow,
    'runs' | 'asPromised' | 'asDiagnosed' | 'inconclusive'
  >[],
): number {
  const good = rows.map(({asPromised, asDiagnosed}) => Math.min(asPromised, asDiagnosed));
  if (rows.every(({runs}, index) => good[index] === runs)) return exitCodes.good;
  return rows.some(
    ({runs, inconclusive}, index) => (good[index] ?? 0) + inconclusive < runs,
  )
    ? exitCodes.notAsItShouldBe
    : exitCodes.environment;
}

type OneRun = {readonly report: Report; readonly timers: number};

async function runOnce(
  host: LabRunner,
  {lab, fix}: {readonly lab: LabDefinition; readonly fix: WhichRun},
  {signal, onProgress, code}: Options,
): Promise<OneRun> {
  const request = {lab: lab.id, fix, ...(code && {code})};
  const {report, judged} = await runLabOn(host, request, {signal, onProgress});
  return {report, timers: timersMs(judged.history, planFor(lab, fix), evidences)};
}

function countEach(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function rowOf(
  {lab, fix}: {readonly lab: LabDefinition; readonly fix: WhichRun},
  runs: readonly OneRun[],
): VerifyRow {
  const reports = runs.map(({report}) => report);
  const verdicts = countEach(reports.map(({verdict}) => verdict));
  const codes = reports.map(({diagnosis}) => [
    ...new Set(diagnosis.map(({code}) => code)),
  ]);
  const times = reports.map(({durationMs}) => durationMs);
  const last = reports.at(-1);
  if (!last) throw new Error('a verification needs a run');
  const p50Ms = percentile(times, 0.5);
  const timers = percentile(
    runs.map((run) => run.timers),
    0.5,
  );
  return {
    lab: lab.id,
    fix,
    runs: runs.length,
    asPromised: reports.filter(({asPromised}) => asPromised).length,
    inconclusive: verdicts['inconclusive'] ?? 0,
    verdicts,
    asDiagnosed: codes.filter(
      (found, index) =>
        reports[index]?.verdict !== 'inconclusive' && isExpected(lab, fix, found),
    ).length,
    codes: countEach(codes.flat()),
    p50Ms,
    p95Ms: percentile(times, 0.95),
    counts: {...lossesOf(last).counts, storedTwice: last.storedTwice},
    timersMs: timers,
    ratio: timers === 0 ? null : Math.round((p50Ms / timers) * 100) / 100,
  };
}

/**
 * The nearest-rank percentile.
 * @internal for the tests
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
