import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Fact} from '../../../src/course/progress/event.js';
import {Journal, type JournalOptions} from '../../../src/storage/journal/journal.js';
import {
  type JournalFile,
  type OpenJournalFile,
  openJournalFile,
} from '../../../src/storage/journal/journal-file.js';

/** A folder of this test alone, removed when it ends. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

export const read: Fact = {type: 'lesson-read', station: 'leader-crash'};

/** A journal whose clock ticks a second a look and whose ids are counted: `name`-0, `name`-1, … */
export function journalIn(
  folder: string,
  options: Partial<JournalOptions> & {readonly name?: string} = {},
): Journal {
  const {name = 'x', ...rest} = options;
  let ids = 0;
  let seconds = Date.UTC(2026, 10, 22) / 1000;
  const journal = new Journal({
    folder,
    now: () => seconds++ * 1000,
    randomId: () => `${name}-${ids++}`,
    pid: 7,
    ...rest,
  });
  onTestFinished(() => journal[Symbol.asyncDispose]().catch(() => undefined));
  return journal;
}

/** Every file of the folder by its name, with what it holds. */
export async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  const pairs = names.map(
    async (name) => [name, await readFile(join(folder, name), 'latin1')] as const,
  );
  return new Map(await Promise.all(pairs));
}

/** What an error of the operating system looks like. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), {errno: -1, code});
}

/** Real files on a disk that can be filled and emptied. */
export type Disk = {
  /** Bytes that still fit. */
  room: number;
  /** What the next sync fails with. */
  syncError: string | null;
  readonly open: OpenJournalFile;
};

export function diskWith(room: number): Disk {
  const disk: Disk = {
    room,
    syncError: null,
    open: async (path) => onDisk(disk, await openJournalFile(path)),
  };
  return disk;
}

function onDisk(disk: Disk, file: JournalFile): JournalFile {
  return {
    ...file,
    write: async (bytes) => {
      if (disk.room === 0) throw systemError('ENOSPC');
      const written = await file.write(bytes.subarray(0, disk.room));
      disk.room -= written;
      return written;
    },
    sync: async () => {
      if (disk.syncError !== null) throw systemError(disk.syncError);
      await file.sync();
    },
  };
}

export type Gate = {readonly opened: Promise<void>; readonly open: () => void};

/** Something to wait for until somebody opens it. */
export function gate(): Gate {
  const inside: {resolve?: () => void} = {};
  const opened = new Promise<void>((resolve) => {
    inside.resolve = resolve;
  });
  return {opened, open: () => inside.resolve?.()};
}
