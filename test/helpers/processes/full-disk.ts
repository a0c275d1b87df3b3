/** The real command whose streams go to a disk that is full. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {open} from 'node:fs/promises';

const fullDisk = '/dev/full';

/** Resolves with the exit code, and with what it said on the other stream. */
export async function onFullDisk(
  stream: 'stdout' | 'stderr',
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{readonly code: number; readonly said: string}> {
  await using disk = await open(fullDisk, 'w');
  const full = stream === 'stdout';
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    env,
    stdio: ['ignore', full ? disk.fd : 'pipe', full ? 'pipe' : disk.fd],
  });
  let said = '';
  const other = full ? child.stderr : child.stdout;
  other?.setEncoding('utf8').on('data', (data: string) => (said += data));
  const [code] = (await once(child, 'close')) as [number];
  return {code, said};
}
