import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';

type Host = {
  readonly child: ChildProcess;
  readonly runId: string;
  readonly run: string;
  readonly guard: number;
  readonly pid: number;
  readonly uid: number;
};

const program = fileURLToPath(new URL('host.ts', import.meta.url));

/** Starts a host of its own with one server on it; resolves when that is up. `user`: as whom. */
export async function runHost(
  args: readonly string[],
  {env, user}: {env: NodeJS.ProcessEnv; user?: {uid: number; gid: number}},
): Promise<Host> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    ...user,
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the host ended before its server was up');
  });
  const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
  return {child, ...(JSON.parse(String(line)) as Omit<Host, 'child'>)};
}
