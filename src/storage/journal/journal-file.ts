import {mkdir, open} from 'node:fs/promises';
import {dirname} from 'node:path';
import {errnoOf} from './errno.js';

/** The little that the journal asks of a file: a port, so that a full disk can be tried out. */
export type JournalFile = {
  /** Writes at the end of the file; may write less than all. Returns the number of bytes written. */
  write(bytes: Buffer): Promise<number>;
  /** Resolves once the bytes are on the disk. */
  sync(): Promise<void>;
  /** False when somebody removed the file: what is written then goes nowhere. */
  isLinked(): Promise<boolean>;
  close(): Promise<void>;
};

export type OpenJournalFile = (path: string) => Promise<JournalFile>;

/** Opens a file for appending, with its folders; a new name is on the disk when it resolves. */
export async function openJournalFile(path: string): Promise<JournalFile> {
  await makeFolder(dirname(path));
  const handle = await open(path, 'a');
  await syncFolder(dirname(path));
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    isLinked: async () => (await handle.stat()).nlink > 0,
    close: () => handle.close(),
  };
}

async function makeFolder(folder: string): Promise<void> {
  const highest = await mkdir(folder, {recursive: true});
  if (highest === undefined) return;
  // The name of each new folder is in the folder above it.
  for (let made = folder; made.length >= highest.length; made = dirname(made))
    await syncFolder(dirname(made));
}

/** Some systems cannot sync a folder (Windows cannot even open one); they say so with these. */
const cannotSyncFolders = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EBADF']);

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!cannotSyncFolders.has(errnoOf(error) ?? '')) throw error;
  }
}
