import {mkdir, readdir, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {Journal} from '../../../src/storage/journal/journal.js';
import {openJournalFile} from '../../../src/storage/journal/journal-file.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {
  contents,
  diskWith,
  gate,
  journalIn,
  read,
  systemError,
  tempFolder,
} from './setup.js';

const idsIn = async (folder: string) =>
  (await readJournal(folder)).events.map(({id}) => id);

async function say(journal: Journal): Promise<string> {
  const event = journal.stamp(read);
  await journal.append(event);
  return event.id;
}

describe('a journal', () => {
  it('numbers and dates what is said, under a name of its own', async () => {
    const journal = journalIn(await tempFolder());
    expect(journal.instance).toBe('20261122T000000Z-7-x-0');
    expect(journal.stamp(read)).toEqual({
      ...read,
      id: 'x-1',
      at: Date.UTC(2026, 10, 22) + 1000,
      seq: 0,
      instance: journal.instance,
    });
    expect(journal.stamp(read)).toMatchObject({id: 'x-2', seq: 1});
  });

  it('makes its folder and its file only when there is something to keep', async () => {
    const folder = join(await tempFolder(), 'state', 'journal');
    const journal = journalIn(folder);
    await journal.append();
    await expect(stat(folder)).rejects.toThrow('ENOENT');
    await say(journal);
    expect(await readdir(folder)).toEqual([`${journal.instance}.journal`]);
  });

  it('has everything on the disk when append resolves, in the order of the calls', async () => {
    const folder = await tempFolder();
    const journal = journalIn(folder);
    const ids = await Promise.all(Array.from({length: 50}, () => say(journal)));
    expect(await readJournal(folder)).toMatchObject({notices: []});
    expect(await idsIn(folder)).toEqual(ids);
    expect(journal.unsaved).toEqual([]);
  });

  it('keeps what is said while something else is being written', async () => {
    const folder = await tempFolder();
    const [begun, mayGoOn] = [gate(), gate()];
    const openFile = async (path: string) => {
      const file = await openJournalFile(path);
      const sync = async () => {
        begun.open();
        await mayGoOn.opened;
        await file.sync();
      };
      return {...file, sync};
    };
    const journal = journalIn(folder, {openFile});
    const first = say(journal);
    await begun.opened;
    const second = say(journal);
    mayGoOn.open();
    expect(await Promise.all([first, second])).toEqual(['x-1', 'x-2']);
    expect(await idsIn(folder)).toEqual(['x-1', 'x-2']);
  });

  it('syncs before it resolves', async () => {
    const disk = diskWith(Infinity);
    disk.syncError = 'EIO';
    const journal = journalIn(await tempFolder(), {openFile: disk.open});
    await expect(say(journal)).rejects.toThrow('the disk reports an error');
    expect(journal.unsaved).toHaveLength(1);
  });

  it('only ever adds to a file', async () => {
    const folder = await tempFolder();
    const disk = diskWith(Infinity);
    const journal = journalIn(folder, {openFile: disk.open});
    let before = '';
    for (const room of [Infinity, 40, 0, 300, Infinity]) {
      disk.room = room;
      await say(journal).catch(() => undefined);
      const [after = ''] = (await contents(folder)).values();
      expect(after.startsWith(before)).toBe(true);
      before = after;
    }
  });
});

describe('a journal on a full disk', () => {
  it('says what is not saved, where and why, and what was saved stays readable', async () => {
    const folder = await tempFolder();
    const disk = diskWith(Infinity);
    const journal = journalIn(folder, {openFile: disk.open});
    const saved = await say(journal);
    disk.room = 25;
    await expect(say(journal)).rejects.toMatchObject({
      name: 'TrainerError',
      code: 'environment',
      exitCode: 3,
      message: `Progress (1 read lesson) is not saved in ${folder}: the disk is full.`,
    });
    expect(await readJournal(folder)).toMatchObject({
      events: [{id: saved}],
      notices: [{kind: 'torn'}],
    });
  });

  it('keeps what is not saved and saves it with the next step, telling both times', async () => {
    const folder = await tempFolder();
    const disk = diskWith(60);
    const journal = journalIn(folder, {openFile: disk.open});
    await expect(say(journal)).rejects.toThrow('(1 read lesson) is not saved');
    await expect(say(journal)).rejects.toThrow('(2 read lessons) is not saved');
    disk.room = Infinity;
    await journal.append(journal.stamp(read));
    expect(await idsIn(folder)).toEqual(['x-1', 'x-2', 'x-3']);
    await journal.append(journal.stamp(read));
    expect(await idsIn(folder)).toEqual(['x-1', 'x-2', 'x-3', 'x-4']);
  });

  it('that gets room at any byte loses nothing and repeats nothing that counts', async () => {
    for (let room = 0; room < 420; room += 13) {
      const folder = await tempFolder();
      const disk = diskWith(room);
      const journal = journalIn(folder, {openFile: disk.open});
      await Promise.allSettled([say(journal), say(journal)]);
      disk.room = Infinity;
      await say(journal);
      expect(new Set(await idsIn(folder))).toEqual(new Set(['x-1', 'x-2', 'x-3']));
    }
  });

  it('writes again what a failed sync may have dropped', async () => {
    const folder = await tempFolder();
    const disk = diskWith(Infinity);
    const journal = journalIn(folder, {openFile: disk.open});
    disk.syncError = 'EIO';
    await expect(say(journal)).rejects.toThrow('not saved');
    disk.syncError = null;
    await say(journal);
    expect(await idsIn(folder)).toEqual(['x-1', 'x-1', 'x-2']);
  });

  it('tries once more when it is closed, and says so when that fails, too', async () => {
    const folder = await tempFolder();
    const disk = diskWith(0);
    const journal = journalIn(folder, {openFile: disk.open});
    await expect(say(journal)).rejects.toThrow('disk is full');
    await expect(journal[Symbol.asyncDispose]()).rejects.toThrow('disk is full');
    disk.room = Infinity;
    await journal[Symbol.asyncDispose]();
    expect(await idsIn(folder)).toEqual(['x-1']);
  });

  it.runIf(process.platform === 'linux')(
    'knows the real error of a full device',
    async () => {
      const folder = await tempFolder();
      const journal = journalIn(folder);
      const path = join(folder, `${journal.instance}.journal`);
      await symlink('/dev/full', path);
      await expect(say(journal)).rejects.toThrow('the disk is full');
      await rm(path);
      await journal.append();
      expect(await idsIn(folder)).toEqual(['x-1']);
    },
  );
});

describe('a journal that may not write', () => {
  it('says that a file is where its folder should be', async () => {
    const file = join(await tempFolder(), 'state');
    await writeFile(file, 'mine');
    await expect(say(journalIn(file))).rejects.toThrow(
      'a file is where a folder must be',
    );
    await expect(say(journalIn(join(file, 'journal')))).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringContaining('a file is where a folder must be') as string,
    });
  });

  it.each([
    ['EROFS', 'the disk is read-only'],
    ['EACCES', 'you have no permission there'],
    ['EPERM', 'you have no permission there'],
    ['EDQUOT', 'quota'],
    ['EMFILE', 'too many files are open'],
    ['EBADF', 'the system says EBADF'],
  ])('says why: %s', async (code, why) => {
    const openFile = () => Promise.reject(systemError(code));
    const journal = journalIn(await tempFolder(), {openFile});
    await expect(say(journal)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining(why) as string,
    });
  });

  it('does not dress up a bug of ours as a trouble of the disk', async () => {
    const bug = new TypeError('undefined is not a function');
    const journal = journalIn(await tempFolder(), {openFile: () => Promise.reject(bug)});
    await expect(say(journal)).rejects.toBe(bug);
  });

  it('begins anew when its folder was removed under it', async () => {
    const folder = join(await tempFolder(), 'journal');
    const journal = journalIn(folder);
    await say(journal);
    await rm(folder, {recursive: true});
    await say(journal);
    expect(await readJournal(folder)).toMatchObject({events: [{id: 'x-2'}], notices: []});
    await rm(folder, {recursive: true});
    await mkdir(folder);
    await say(journal);
    expect(await idsIn(folder)).toEqual(['x-3']);
  });
});
