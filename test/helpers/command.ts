/** The real command as a process. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';

export type Finished = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
};

export type RunningCommand = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly finished: Promise<Finished>;
  stderr(): string;
  stdout(): string;
};

const program = 'dist/main.js';

/** Starts `ackademy` with these arguments, without a terminal. */
export function startCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): RunningCommand {
  const child = spawn(process.execPath, [program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => (stdout += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (stderr += data));
  const finished = once(child, 'close').then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
    stdout,
    stderr,
  }));
  return {
    child,
    pid: child.pid ?? 0,
    finished,
    stderr: () => stderr,
    stdout: () => stdout,
  };
}

export async function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Finished> {
  return startCommand(args, env).finished;
}
