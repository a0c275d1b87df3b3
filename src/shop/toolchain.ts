import type {Facts} from '../engine/history/history.js';

/** What is built of a program: its file in a folder of a run. */
export type Sources = {
  /** The program, as the learner left it. */
  readonly entry: string;
  readonly outFile: string;
  /** Root of the installed package: the kit and the clients are found from there, wherever the entry lies. */
  readonly packageRoot: string;
};

export type BuildResult =
  /** `file` is what a launch begins from; `own`: the files beside the program that went into it, by their paths from there. */
  | {readonly ok: true; readonly file: string; readonly own: readonly string[]}
  /** What does not build, and where. */
  | {readonly ok: false; readonly facts: Facts};

/** How a program is started; its own arguments come after `args`. */
export type Launch = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};

/** What it takes to run the shop's programs in one language. */
export type Toolchain = {
  readonly language: 'node' | 'java';
  /** Never throws for what the learner wrote: a mistake in it is a result. */
  build(sources: Sources): Promise<BuildResult>;
  launch(file: string): Launch;
};
