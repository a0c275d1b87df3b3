/** A lab's ways to be run, side by side. */
import {basename} from 'node:path';
import {TrainerError} from '../errors.js';
import type {LabDefinition} from '../engine/plan/define.js';
import type {Entry} from '../engine/history/history.js';
import type {Report} from '../presenting/run/report.js';
import {listHistories} from '../storage/histories.js';
import {trainerPaths} from '../machine/paths.js';
import type {Result} from '../presenting/run/result.js';
import type {RunListeners} from './lab-host-client.js';
import {judgeFile, type LabRunner, runLabOn} from './labs.js';

/** One way to run a lab: as shipped, as control, or with a fix. */
export type Way = {
  readonly lab: string;
  /** null as shipped, "control", or a fix id. */
  readonly fix: string | null;
  readonly title: string;
  /** Whether this fix cures the lab's loss; null when it is no fix. */
  readonly right: boolean | null;
  /** What this fix still does not guarantee; null when it is no fix. */
  readonly remains: string | null;
};

/** What a comparison is read for. The lists of a thousand ids are in the history. */
type Figures = Pick<
  Report,
  | 'verdict'
  | 'properties'
  | 'promised'
  | 'asPromised'
  | 'reasons'
  | 'counts'
  | 'storedTwice'
  | 'lost'
  | 'gap'
  | 'inServiceMs'
  | 'serviceBackMs'
  | 'kafka'
  | 'durationMs'
  | 'history'
>;

/** One way and its run. */
export type CompareRow = Way & {
  /** Wall clock, ISO 8601; null: not run yet. */
  readonly startedAt: string | null;
  /** Milliseconds within which the probe was to be acknowledged. */
  readonly inServiceWithin: number;
  /** null: not run yet, or `problem` says why. */
  readonly report: Figures | null;
  /** Why the newest saved run cannot be judged; null when it can, and when there is none. */
  readonly problem: string | null;
};

type Options = {
  readonly signal: AbortSignal;
  readonly onProgress: NonNullable<RunListeners['onProgress']>;
  readonly onEntry: (way: Way, entry: Entry) => void;
  readonly onRow: (row: CompareRow) => void;
};

/** Every way to run a lab but the learner's own copy, in the order in which they are shown. */
export function waysOf({id: lab, variants}: LabDefinition): readonly Way[] {
  const noFix = {lab, right: null, remains: null};
  return [
    {...noFix, fix: null, title: 'as shipped'},
    {...noFix, fix: 'control', title: 'the same without the fault'},
    ...variants.map(({id, title, right, remains}) => ({
      lab,
      fix: id,
      title,
      right,
      remains,
    })),
  ];
}

/** Runs a lab once each way. Rejects when stopped, or when a run cannot be: `onRow` has had what was run by then. */
export async function compareByRunning(
  host: LabRunner,
  lab: LabDefinition,
  {signal, onProgress, onEntry, onRow}: Options,
): Promise<void> {
  for (const way of waysOf(lab)) {
    const result = await runLabOn(
      host,
      {lab: lab.id, fix: way.fix},
      {
        signal,
        onProgress,
        onEntry: (entry) => {
          onEntry(way, entry);
        },
      },
    );
    onRow(rowOf(way, result));
  }
}

/** The newest saved run of each way that came to its end, not one that was stopped; nothing is run. */
export async function compareSaved(
  lab: LabDefinition,
  env: NodeJS.ProcessEnv,
): Promise<readonly CompareRow[]> {
  const files = await listHistories(trainerPaths(env).state.histories);
  return Promise.all(waysOf(lab).map(async (way) => newestOf(way, {lab, files})));
}

async function newestOf(
  way: Way,
  {lab, files}: {readonly lab: LabDefinition; readonly files: readonly string[]},
): Promise<CompareRow> {
  const none = {
    ...way,
    startedAt: null,
    inServiceWithin: lab.inServiceWithin,
    report: null,
  };
  // A saved run is named after its time, its lab, its fix, and an id without a hyphen.
  const ending = `Z-${lab.id}-${way.fix ?? 'shipped'}`;
  const ofThisWay = files.filter((name) =>
    basename(name)
      .replace(/-[^-]*$/, '')
      .endsWith(ending),
  );
  for (const file of ofThisWay) {
    try {
      const result = await judgeFile(file);
      if (result.judged.run.ended) return rowOf(way, result);
    } catch (error) {
      if (!(error instanceof TrainerError)) throw error;
      return {...none, problem: error.message};
    }
  }
  return {...none, problem: null};
}

function rowOf(way: Way, {report, judged: {run}}: Result): CompareRow {
  return {
    ...way,
    startedAt: run.began.startedAt,
    inServiceWithin: run.began.inServiceWithin,
    report: figuresOf(report),
    problem: null,
  };
}

function figuresOf(report: Report): Figures {
  return {
    verdict: report.verdict,
    properties: report.properties,
    promised: report.promised,
    asPromised: report.asPromised,
    reasons: report.reasons,
    counts: report.counts,
    storedTwice: report.storedTwice,
    lost: report.lost,
    gap: report.gap,
    inServiceMs: report.inServiceMs,
    serviceBackMs: report.serviceBackMs,
    kafka: report.kafka,
    durationMs: report.durationMs,
    history: report.history,
  };
}
