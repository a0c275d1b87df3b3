import {execFileSync} from 'node:child_process';
import {cp, mkdir, readFile, rename, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {exportProgress} from '../../../src/storage/journal/export.js';
import {mergeProgress, readIncoming} from '../../../src/storage/journal/import.js';
import type {Journal} from '../../../src/storage/journal/journal.js';
import {
  finishReplacement,
  replaceProgress,
} from '../../../src/storage/journal/replace.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {encodeLine} from '../../../src/storage/journal/line.js';
import {facts, said} from '../../course/progress/said.js';
import {contents, diskWith, journalIn, read, tempFolder} from './setup.js';

const now = Date.UTC(2026, 10, 23);

const fold = async (folder: string) =>
  foldProgress((await readJournal(folder)).events, {now: 0});

async function importProgress(journal: Journal, file: string) {
  const incoming = await readIncoming(journal.folder, file, now);
  await mergeProgress(journal, incoming);
  return {added: incoming.added, known: incoming.events.length - incoming.added.length};
}

/** Two machines, each with its own events; one of them from a newer version. */
async function twoMachines() {
  const root = await tempFolder();
  const [here, there, file] = ['here', 'there', 'there.json'].map((name) =>
    join(root, name),
  );
  if (!here || !there || !file) throw new Error('three names, three paths');
  const mine = journalIn(here);
  const theirs = journalIn(there, {name: 'y'});
  await mine.append(mine.stamp(facts.setting));
  await theirs.append(theirs.stamp(read), theirs.stamp(facts['quiz-finished']));
  const newer = {...said(facts.predicted, {id: 'n', instance: 'n'}), type: 'duel-won'};
  await writeFile(join(there, 'n.journal'), encodeLine(newer));
  await exportProgress(there, file, 0);
  return {here, there, file, mine, root};
}

describe('importProgress', () => {
  it('adds what is not there yet, with its own ids and times, and the newer event too', async () => {
    const {here, there, file, mine} = await twoMachines();
    const {added, known} = await importProgress(mine, file);
    expect([added.length, known]).toEqual([3, 0]);
    const progress = await fold(here);
    expect(progress.settings.get('lang')).toBe('zh');
    expect(progress.stations).toEqual((await fold(there)).stations);
    expect(progress.foreign).toBe(1);
  });

  it('adds nothing the second time', async () => {
    const {here, file, mine} = await twoMachines();
    await importProgress(mine, file);
    const before = await contents(here);
    expect(await importProgress(mine, file)).toEqual({added: [], known: 3});
    expect(await contents(here)).toEqual(before);
  });

  it('there and back again is the same progress on both machines', async () => {
    const {here, there, file, mine, root} = await twoMachines();
    await importProgress(mine, file);
    const back = join(root, 'here.json');
    await exportProgress(here, back, 0);
    const theirs = journalIn(there, {name: 'z'});
    expect(await importProgress(theirs, back)).toMatchObject({known: 3});
    expect(await fold(there)).toEqual(await fold(here));
  });

  it.each([
    ['garbage', 'not exported progress', '\u0000\u0001'],
    ['another JSON file', 'not exported progress', '{"name":"ackademy"}'],
    ['a newer export', 'newer version', '{"schema":2,"events":[]}'],
    [
      'an export with one bad entry',
      'entry 2',
      JSON.stringify({schema: 1, events: [said(read), {}]}),
    ],
  ])('refuses %s and changes nothing', async (_name, why, text) => {
    const {here, mine, root} = await twoMachines();
    const bad = join(root, 'bad.json');
    await writeFile(bad, text);
    const before = await contents(here);
    await expect(importProgress(mine, bad)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(why) as string,
    });
    expect(await contents(here)).toEqual(before);
    expect(mine.unsaved).toEqual([]);
  });

  it('says that there is no such file, and that a folder is none', async () => {
    const {mine, root} = await twoMachines();
    await mkdir(join(root, 'folder'));
    await expect(importProgress(mine, join(root, 'none'))).rejects.toThrow(
      'no such file',
    );
    await expect(importProgress(mine, join(root, 'folder'))).rejects.toThrow(
      'there is no journal in that folder',
    );
  });

  it.each([
    ['an endless file', '/dev/zero', 'no file'],
    ['a file without a size that is none', '/proc/version', 'not JSON'],
    ['a file that nobody may read', 'locked', /no permission|not JSON/],
    ['a pipe that nobody writes to', 'pipe', 'no file'],
    ['a huge file', 'huge', 'too big'],
    ['bytes that are no text', 'bytes', 'UTF-8'],
    ['UTF-16, as some shells write it', 'utf-16', 'UTF-8'],
  ])('refuses %s in a sentence', async (_name, name, why) => {
    const {mine, root} = await twoMachines();
    const at = (file: string) => join(root, file);
    await writeFile(at('locked'), 'x', {mode: 0});
    await writeFile(at('huge'), '');
    await truncate(at('huge'), 2 ** 40);
    await writeFile(at('bytes'), Buffer.from([0xc3, 0x28, 0xff]));
    await writeFile(at('utf-16'), Buffer.from('\uFEFF{"schema":1}', 'utf16le'));
    execFileSync('mkfifo', [at('pipe')]);
    const file = name.startsWith('/') ? name : at(name);
    await expect(importProgress(mine, file)).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringMatching(why) as string,
    });
  });

  it('takes an export with a byte order mark', async () => {
    const {file, mine} = await twoMachines();
    await writeFile(file, `\uFEFF${await readFile(file, 'utf8')}`);
    expect((await importProgress(mine, file)).added).toHaveLength(3);
  });

  it('tells what of a folder it could not read', async () => {
    const {there, here} = await twoMachines();
    const line = encodeLine({...said(facts['interview-date']), date: '2026-99-99'});
    await writeFile(join(there, 'bad.journal'), encodeLine(said(read)) + line);
    const {events, notices} = await readIncoming(here, there, now);
    expect(events.map(({type}) => type)).not.toContain('interview-date');
    expect(notices).toEqual([{kind: 'damaged', file: 'bad.journal', lines: 1}]);
  });

  it('on a full disk is finished by the next step', async () => {
    const {file, root} = await twoMachines();
    const disk = diskWith(300);
    const folder = join(root, 'third');
    const journal = journalIn(folder, {name: 'w', openFile: disk.open});
    await expect(importProgress(journal, file)).rejects.toThrow('1 imported event');
    disk.room = Infinity;
    await journal.append();
    expect((await fold(folder)).totals.lessonsRead).toBe(1);
  });
});

describe('the progress of another learner', () => {
  it('is told by its events: none of them is here; two exports of one learner share some', async () => {
    const {here, file, mine, root} = await twoMachines();
    expect(await readIncoming(here, file, now)).toMatchObject({
      sameLearner: false,
      here: 1,
    });
    await importProgress(mine, file);
    expect(await readIncoming(here, file, now)).toMatchObject({sameLearner: true});
    const nobody = join(root, 'nobody');
    expect(await readIncoming(nobody, file, now)).toMatchObject({
      sameLearner: true,
      here: 0,
    });
  });

  it('takes the place of what is here, which is kept byte by byte, and comes back the same way', async () => {
    const {here, there, file, root} = await twoMachines();
    const before = await contents(here);
    const folded = await fold(here);
    const aside = join(root, 'aside');
    const replace = async (source: string, kept: string, name: string) => {
      const {events} = await readIncoming(here, source, now);
      const names = {
        ...{folder: here, aside: kept},
        ...{draft: join(root, 'draft'), ready: join(root, 'ready')},
      };
      await replaceProgress(events, names, (folder) => journalIn(folder, {name}));
    };
    await replace(file, aside, 'first');
    expect(await contents(aside)).toEqual(before);
    expect((await fold(here)).stations).toEqual((await fold(there)).stations);
    expect((await fold(here)).settings.size).toBe(0);
    await replace(aside, join(root, 'aside-2'), 'second');
    expect(await fold(here)).toEqual(folded);
  });

  it('on a full disk leaves what is here where it is', async () => {
    const {here, file, root} = await twoMachines();
    const before = await contents(here);
    const {events} = await readIncoming(here, file, now);
    const names = {
      ...{folder: here, aside: join(root, 'aside')},
      ...{draft: join(root, 'draft'), ready: join(root, 'ready')},
    };
    const full = (folder: string) => journalIn(folder, {openFile: diskWith(10).open});
    await expect(replaceProgress(events, names, full)).rejects.toThrow(
      'the disk is full',
    );
    expect(await contents(here)).toEqual(before);
    await expect(contents(join(root, 'draft'))).rejects.toThrow('ENOENT');
  });

  it('killed between the two moves is in its place at the next start; otherwise nothing is moved', async () => {
    const {here, there, root} = await twoMachines();
    const ready = join(root, 'ready');
    const before = await contents(here);
    await cp(there, ready, {recursive: true});
    await finishReplacement({folder: here, ready});
    expect(await contents(here)).toEqual(before);
    await rename(here, join(root, 'aside'));
    await finishReplacement({folder: here, ready});
    expect(await contents(here)).toEqual(await contents(there));
    await finishReplacement({folder: here, ready});
    expect(await contents(here)).toEqual(await contents(there));
  });
});
