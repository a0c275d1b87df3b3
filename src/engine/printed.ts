/** What the programs of a run printed. It proves nothing, and is no part of the history. */
export type PrintedLine = {
  /** Milliseconds since the run began. */
  readonly at: number;
  /** Who printed it: one of the shop's programs, or what looked through them before. */
  readonly program: string;
  readonly text: string;
};

export type Printed = {
  readonly lines: readonly PrintedLine[];
  /** So many lines were more than is kept: they stood before the last `lastKept` ones. */
  readonly leftOut: number;
};

/** Where there were too many lines, so many of the last are kept. */
export const lastKept = 200;

export const nothingPrinted: Printed = {lines: [], leftOut: 0};

/** The compiler that looks through the types of a learner's copy, where there is one. */
export const typeChecker = 'tsc';
