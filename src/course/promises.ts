/**
 * What the runs of the labs are promised to show. A lab is no content: the app hands this in, and a
 * question that predicts a run takes its answer from here.
 */
export type Promises = ReadonlyMap<string, ReadonlyMap<string, RunPromise>>;

/** One way to run a lab: `as-shipped`, `control`, or a fix by its id. */
export type RunPromise = {
  /** Of a fix; null of the others. */
  readonly title: string | null;
  /** What can be asked of the run: a property by its name, or `headline`. */
  readonly asks: ReadonlyMap<string, Promised>;
};

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

/** What to type to run a lab in this way. */
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
