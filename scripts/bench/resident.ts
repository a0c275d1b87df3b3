import {readFile} from 'node:fs/promises';

/** Of all these processes, in MB (RSS); NaN where one is gone. */
export async function residentMegabytes(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
