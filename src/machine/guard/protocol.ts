/** What the lab host and its guard say to each other, as IPC messages. */

export type SpawnSpec = {
  /** The caller's name for the process, unique in the run. */
  readonly key: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Only root may start it as somebody else. */
  readonly user?: {readonly uid: number; readonly gid: number};
  /** `log`: both streams are appended to this file. `pipe`: they come back as messages. */
  readonly output:
    {readonly kind: 'log'; readonly file: string} | {readonly kind: 'pipe'};
};

export type ToGuard =
  | {readonly op: 'spawn'; readonly spec: SpawnSpec}
  | {readonly op: 'write'; readonly key: string; readonly data: string}
  | {readonly op: 'signal'; readonly key: string; readonly signal: NodeJS.Signals};

export type FromGuard =
  | {readonly event: 'ready'; readonly pid: number}
  | {readonly event: 'spawned'; readonly key: string; readonly pid: number}
  | {readonly event: 'failed'; readonly key: string; readonly message: string}
  | {
      readonly event: 'output';
      readonly key: string;
      readonly stream: 'out' | 'err';
      readonly data: string;
    }
  | {
      readonly event: 'exited';
      readonly key: string;
      readonly code: number | null;
      readonly signal: string | null;
    };

/** The argument by which a process can be known as ours. The run id is random, so nobody else has it. */
export const markerOf = (runId: string): string => `ackademy.run=${runId}`;
