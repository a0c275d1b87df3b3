/**
 * What a power cut takes: everything that was appended and not fsynced. A model: real disks and
 * file systems lose less, or other things; but nothing beyond the recovery point is promised.
 */
import {open, readdir, readFile, rm, stat, truncate} from 'node:fs/promises';
import {join} from 'node:path';
import {until} from '../../../../machine/waiting.js';
import {checkpointOf} from './checkpoints.js';
import {batchesOf} from './segment.js';

const checkpointFile = 'recovery-point-offset-checkpoint';

/** Waits until the broker has written its recovery points anew, twice: one that was begun after now is whole. */
export async function freshCheckpoint(
  logDir: string,
  signal?: AbortSignal,
): Promise<void> {
  let last = await writtenAt(logDir);
  let times = 0;
  await until(
    'fsync-noted',
    async () => {
      const now = await writtenAt(logDir);
      if (now !== last) times += 1;
      last = now;
      return times >= 2;
    },
    {within: 10_000, every: 10, ...(signal ? {signal} : {})},
  );
}

async function writtenAt(logDir: string): Promise<number> {
  return stat(join(logDir, checkpointFile)).then(
    ({mtimeMs, ino}) => mtimeMs + ino,
    () => 0,
  );
}

/** Cuts every partition of a dead broker back to its recovery point; the cluster's own metadata log, which Kafka fsyncs, stays. */
export async function dropUnsynced(logDir: string): Promise<void> {
  const entries = await readdir(logDir, {withFileTypes: true});
  const partitions = entries.flatMap((entry) => {
    const match = /^(.+)-(\d+)$/.exec(entry.name);
    if (!entry.isDirectory() || !match || match[1] === '__cluster_metadata') return [];
    return [{folder: entry.name, topic: match[1] ?? '', partition: Number(match[2])}];
  });
  for (const {folder, topic, partition} of partitions) {
    const fsynced = await checkpointOf('fsynced', logDir, {topic, partition});
    await cutAt(join(logDir, folder), fsynced ?? 0);
  }
  // It says that the broker was shut down in good order, which it was not.
  await rm(join(logDir, '.kafka_cleanshutdown'), {force: true});
}

async function cutAt(folder: string, offset: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  for (const [index, name] of names.entries()) {
    const path = join(folder, name);
    if (index > 0 && Number.parseInt(name, 10) > offset) {
      await rm(path); // an empty segment would say that the log goes on to where it begins
      continue;
    }
    const bytes = await readFile(path);
    const first = [...batchesOf(bytes)].find(({baseOffset}) => baseOffset >= offset);
    if (!first) continue;
    await truncate(path, first.start);
    const file = await open(path, 'r+');
    await file.sync();
    await file.close();
  }
}
