/** How long the rest of something may take, ms: over a slow line, ESC and `[A` come apart. */
export type Patience = {readonly escape: number; readonly report: number};

/** What the app needs of the stream that keys come from; `process.stdin` is one. */
export type TerminalInput = {
  setRawMode(raw: boolean): unknown;
  setEncoding(encoding: 'utf8'): unknown;
  on(event: 'data', heard: (chunk: string) => void): unknown;
  off(event: 'data', heard: (chunk: string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
};

/** What the app needs of the stream that it draws on; `process.stdout` is one. */
export type TerminalOutput = {
  readonly columns: number;
  readonly rows: number;
  write(data: string): unknown;
  on(event: 'resize', resized: () => void): unknown;
  off(event: 'resize', resized: () => void): unknown;
};

export type Terminal = {
  readonly stdin: TerminalInput;
  readonly stdout: TerminalOutput;
  /** False under NO_COLOR. */
  readonly colour: boolean;
  /** Screens are told as text, for a screen reader. */
  readonly reader?: boolean;
  readonly patience?: Patience;
};
