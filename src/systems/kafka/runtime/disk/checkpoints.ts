import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Files in which a broker notes, per partition, how far it is committed, has fsynced, and has cleaned. */
const files = {
  committed: 'replication-offset-checkpoint',
  fsynced: 'recovery-point-offset-checkpoint',
  cleaned: 'cleaner-offset-checkpoint',
} as const;

/** The offset that a checkpoint file of this log folder has for a partition; null when it has none yet. */
export async function checkpointOf(
  kind: keyof typeof files,
  logDir: string,
  {topic, partition}: {topic: string; partition: number},
): Promise<number | null> {
  const text = await readFile(join(logDir, files[kind]), 'utf8').catch(() => '');
  const start = `${topic} ${partition} `;
  const line = text.split('\n').find((one) => one.startsWith(start));
  const offset = line?.slice(start.length) ?? '';
  return /^\d+$/.test(offset) ? Number(offset) : null;
}
