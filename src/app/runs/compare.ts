/** A lab's runs, side by side. */
import {words} from '../../presenting/words/words.js';
import {TrainerError} from '../../errors.js';
import type {CodeLanguage, WhichRun} from '../../engine/plan/define.js';
import type {Lab} from '../../presenting/lab.js';
import type {Entry} from '../../engine/history/history.js';
import {lossesOf, type Report} from '../../presenting/run/report.js';
import {type LogsScene, logsIn} from '../../systems/kafka/evidence/scene.js';
import {listHistories} from '../../storage/list-histories.js';
import {isRunOf} from '../../storage/history-name.js';
import {trainerPaths} from '../../machine/paths.js';
import type {Result} from '../../presenting/run/result.js';
import type {RunListeners} from '../labs/lab-host-client.js';
import {judgeFile, type LabRunner, runLabOn} from '../labs/judge-run.js';

/** A run that a lab offers: as shipped, as control, or with a fix. */
export type LabRun = {
  readonly lab: string;
  readonly fix: WhichRun;
  readonly title: string;
  /** Whether this fix cures the lab's loss; null when it is no fix. */
  readonly right: boolean | null;
  /** What this fix still does not guarantee; null when it is no fix. */
  readonly remains: string | null;
};

/** What a comparison is read for. The lists of a thousand ids are in the history. */
type Figures = Pick<
  Report,
  | 'language'
  | 'verdict'
  | 'properties'
  | 'promised'
  | 'asPromised'
  | 'cutShort'
  | 'reasons'
  | 'counts'
  | 'storedTwice'
  | 'lost'
  | 'gap'
  | 'inServiceMs'
  | 'serviceBackMs'
  | 'durationMs'
  | 'history'
> &
  Pick<LogsScene, 'kafka'>;

/** One of them, and how its newest run went. */
export type CompareRow = LabRun & {
  /** Wall clock, ISO 8601; null: not run yet. */
  readonly startedAt: string | null;
  /** Milliseconds within which the probe was to be acknowledged. */
  readonly inServiceWithin: number;
  /** null: not run yet, or `problem` says why. */
  readonly report: Figures | null;
  /** Why the newest saved run cannot be judged; null when it can, and when there is none. */
  readonly problem: string | null;
};

/** The same as data: what nobody knows of a run that was cut short is null. */
export const compareData = (rows: readonly CompareRow[]): readonly object[] =>
  rows.map((row) => ({
    ...row,
    report: row.report && {...row.report, ...lossesOf(row.report)},
  }));

type Options = {
  readonly code: CodeLanguage;
  readonly signal: AbortSignal;
  readonly onProgress: NonNullable<RunListeners['onProgress']>;
  readonly onEntry: (run: LabRun, entry: Entry) => void;
  readonly onRow: (row: CompareRow) => void;
};

/** Every run of a lab but that of the learner's own copy, in the order in which they are shown. */
export function labRuns({id: lab, fixes}: Lab): readonly LabRun[] {
  const noFix = {lab, right: null, remains: null};
  return [
    {...noFix, fix: null, title: words.lab.runs.shipped},
    {...noFix, fix: 'control', title: words.lab.runs.control},
    ...fixes.map(({id, title, right, remains}) => ({
      lab,
      fix: id,
      title,
      right,
      remains,
    })),
  ];
}

/** Does each run of a lab once. Rejects when stopped, or when a run cannot be: `onRow` has had what was run by then. */
export async function compareByRunning(
  host: LabRunner,
  lab: Lab,
  {code, signal, onProgress, onEntry, onRow}: Options,
): Promise<void> {
  for (const run of labRuns(lab)) {
    const result = await runLabOn(
      host,
      {lab: lab.id, fix: run.fix, code},
      {
        signal,
        onProgress,
        onEntry: (entry) => {
          onEntry(run, entry);
        },
      },
    );
    onRow(rowOf(run, result));
  }
}

/** The newest saved one of each run in that language that came to its end, not one that was stopped; nothing is run. */
export async function compareSaved(
  lab: Lab,
  code: CodeLanguage,
  env: NodeJS.ProcessEnv,
): Promise<readonly CompareRow[]> {
  const files = await listHistories(trainerPaths(env).state.histories);
  return Promise.all(labRuns(lab).map(async (run) => newestOf(run, {lab, code, files})));
}

async function newestOf(
  run: LabRun,
  {
    lab,
    code,
    files,
  }: {
    readonly lab: Lab;
    readonly code: CodeLanguage;
    readonly files: readonly string[];
  },
): Promise<CompareRow> {
  const none = {
    ...run,
    startedAt: null,
    inServiceWithin: lab.inServiceWithin,
    report: null,
  };
  for (const file of files.filter((one) => isRunOf(one, run))) {
    try {
      const result = await judgeFile(file);
      const {judged, report} = result;
      if (judged.run.ended && report.language === code) return rowOf(run, result);
    } catch (error) {
      if (!(error instanceof TrainerError)) throw error;
      return {...none, problem: error.message};
    }
  }
  return {...none, problem: null};
}

function rowOf(labRun: LabRun, {report, judged: {run}}: Result): CompareRow {
  return {
    ...labRun,
    startedAt: run.began.startedAt,
    inServiceWithin: run.began.inServiceWithin,
    report: figuresOf(report),
    problem: null,
  };
}

function figuresOf(report: Report): Figures {
  return {
    language: report.language,
    verdict: report.verdict,
    properties: report.properties,
    promised: report.promised,
    asPromised: report.asPromised,
    cutShort: report.cutShort,
    reasons: report.reasons,
    counts: report.counts,
    storedTwice: report.storedTwice,
    lost: report.lost,
    gap: report.gap,
    inServiceMs: report.inServiceMs,
    serviceBackMs: report.serviceBackMs,
    kafka: logsIn(report).kafka,
    durationMs: report.durationMs,
    history: report.history,
  };
}
