import type {LabDefinition} from '../lab/define.js';
import type {Progress} from './host/protocol.js';
import type {LabHostClient} from './lab-host-client.js';
import {runLabOn} from './labs.js';

export type VerifyRow = {
  readonly lab: string;
  readonly fix: string | null;
  readonly runs: number;
  readonly asPromised: number;
  readonly inconclusive: number;
  readonly verdicts: Readonly<Record<string, number>>;
  /** Milliseconds of a run, cluster start left out. */
  readonly p50Ms: number;
  readonly p95Ms: number;
};

type Options = {
  readonly runs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly onRow: (row: VerifyRow) => void;
};

/** Runs each lab as shipped, as control and with each fix, `runs` times each, and holds it to its promise. */
export async function verifyLabs(
  host: LabHostClient,
  labs: readonly LabDefinition[],
  options: Options,
): Promise<readonly VerifyRow[]> {
  const rows: VerifyRow[] = [];
  for (const lab of labs) {
    for (const fix of [null, 'control', ...lab.variants.map(({id}) => id)]) {
      const row = await verifyOne(host, {lab: lab.id, fix}, options);
      rows.push(row);
      options.onRow(row);
    }
  }
  return rows;
}

async function verifyOne(
  host: LabHostClient,
  request: {lab: string; fix: string | null},
  {runs, signal, onProgress}: Options,
): Promise<VerifyRow> {
  const verdicts: Record<string, number> = {};
  const times: number[] = [];
  let asPromised = 0;
  for (let run = 0; run < runs; run += 1) {
    const {report} = await runLabOn(host, request, {signal, onProgress});
    verdicts[report.verdict] = (verdicts[report.verdict] ?? 0) + 1;
    times.push(report.durationMs);
    if (report.asPromised) asPromised += 1;
  }
  return {
    ...request,
    runs,
    asPromised,
    inconclusive: verdicts['inconclusive'] ?? 0,
    verdicts,
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

/** The nearest-rank percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
