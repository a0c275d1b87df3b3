import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {checkpointOf} from './checkpoints.js';

/** Whether the cleaner has been through all of a partition that it may touch: up to the newest segment, which it leaves alone. */
export async function isCleaned(
  logDir: string,
  where: {readonly topic: string; readonly partition: number},
): Promise<boolean> {
  const folder = join(logDir, `${where.topic}-${where.partition}`);
  const names = await readdir(folder).catch(() => []);
  const starts = names.flatMap((name) =>
    /^\d+\.log$/.test(name) ? parseInt(name, 10) : [],
  );
  const newest = Math.max(...starts);
  const cleaned = await checkpointOf('cleaned', logDir, where);
  return newest > 0 && cleaned !== null && cleaned >= newest;
}
