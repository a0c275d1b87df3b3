/** A harmless process for tests: it waits, with a marker on its command line. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';

export type Sleeper = AsyncDisposable & {
  readonly pid: number;
  readonly child: ChildProcess;
};

export async function startSleeper(...args: readonly string[]): Promise<Sleeper> {
  const source = 'process.stdout.write("up"); setInterval(() => {}, 1000)';
  const child = spawn(process.execPath, ['-e', source, '--', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    child,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
