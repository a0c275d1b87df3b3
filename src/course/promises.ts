/**
 * What the content must know of each lab. How a lab runs is no content: the app hands this in, the
 * words of a lab go by these ids, and a question that predicts a run takes its answer from here.
 */
export type Promises = ReadonlyMap<string, LabPromises>;

export type LabPromises = {
  /** Where it lies, from the folder of the package: `labs/kafka/leader-crash`. */
  readonly folder: string;
  /** Ids of what a learner can predict. */
  readonly choices: readonly string[];
  readonly fixes: readonly string[];
  /** By `as-shipped`, `control`, or the id of a fix. */
  readonly runs: ReadonlyMap<string, RunPromise>;
};

/** What can be asked of a run: a property by its name, or `headline`. */
export type RunPromise = ReadonlyMap<string, Promised>;

export type Promised = {
  /** What may come out: `holds` and `breaks`, or the words of a verdict. */
  readonly choices: readonly string[];
  /** What will come out; null where either may. */
  readonly answer: string | null;
};

/** The newest run of the learner's own. */
export type OwnRun = {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** What came out, in one sentence. */
  readonly sentence: string;
  /** What came out of each that can be asked. */
  readonly answers: Readonly<Record<string, string>>;
};

export const asShipped = 'as-shipped';

/** What to type for this run of a lab. */
export function runCommand({
  lab,
  run,
}: {
  readonly lab: string;
  readonly run: string;
}): string {
  const how = run === 'control' ? ' --control' : ` --fix ${run}`;
  return `ackademy lab run ${lab}${run === asShipped ? '' : how}`;
}
