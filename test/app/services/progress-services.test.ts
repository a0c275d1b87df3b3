import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openProgress} from '../../../src/app/services/progress-services.js';
import {parseExport} from '../../../src/course/progress/portable.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {diskWith, journalIn, read, tempFolder} from '../../storage/journal/setup.js';

const now = () => Date.UTC(2026, 10, 22);

describe('progress while the app is open', () => {
  it('counts a fact at once, tells who listens, and has it on the disk when append resolves', async () => {
    const journal = journalIn(await tempFolder());
    const {services} = await openProgress({journal, now});
    let heard = 0;
    const stop = services.subscribe(() => (heard += 1));
    const saved = services.append(read);
    expect(services.current().stations.get('leader-crash')?.lessonRead).toBe(true);
    expect(heard).toBe(1);
    await saved;
    const {events} = await readJournal(journal.folder);
    expect(events.map(({type}) => type)).toEqual(['lesson-read']);
    stop();
    await services.append(read);
    expect(heard).toBe(1);
  });

  it('begins with what earlier instances had said', async () => {
    const folder = await tempFolder();
    const earlier = journalIn(folder, {name: 'earlier'});
    await earlier.append(earlier.stamp(read));
    const {services} = await openProgress({journal: journalIn(folder), now});
    expect(services.current().totals.lessonsRead).toBe(1);
  });

  it('rejects when the disk is full, still counts the fact, and saves it with the next one', async () => {
    const disk = diskWith(0);
    const journal = journalIn(await tempFolder(), {openFile: disk.open});
    const {services, close} = await openProgress({journal, now});
    await expect(services.append(read)).rejects.toThrow('the disk is full');
    expect(services.current().totals.lessonsRead).toBe(1);
    disk.room = 10_000;
    await services.append({type: 'lesson-place', station: 'leader-crash', page: 3});
    expect((await readJournal(journal.folder)).events).toHaveLength(2);
    await expect(close()).resolves.toEqual({saved: true});
  });

  it('keeps what the disk never took in a file that can be imported, and says where', async () => {
    const journal = journalIn(await tempFolder(), {openFile: diskWith(0).open});
    const refuge = await tempFolder();
    const {services, close} = await openProgress({journal, now, refuges: [refuge]});
    await expect(services.append(read)).rejects.toThrow('not saved');
    const end = await close();
    const [file = ''] = await readdir(refuge);
    expect(end).toMatchObject({saved: false});
    expect('error' in end && end.error.message).toContain(
      'Progress (1 read lesson) is not saved',
    );
    expect('error' in end && end.error.hint).toContain(
      `progress import ${join(refuge, file)}`,
    );
    const kept = parseExport(await readFile(join(refuge, file), 'utf8'), now());
    expect(kept.map(({type}) => type)).toEqual(['lesson-read']);
  });

  it('says the progress itself when no folder takes it', async () => {
    const journal = journalIn(await tempFolder(), {openFile: diskWith(0).open});
    const nowhere = join(await tempFolder(), 'missing');
    const {services, close} = await openProgress({journal, now, refuges: [nowhere]});
    await expect(services.append(read)).rejects.toThrow('not saved');
    const end = await close();
    const text = 'error' in end ? (end.error.hint.split('\n').at(-1) ?? '') : '';
    expect(parseExport(text, now()).map(({type}) => type)).toEqual(['lesson-read']);
  });

  it('opens without progress, and says why, where the folder cannot be read', async () => {
    const folder = join(await tempFolder(), 'file');
    await writeFile(folder, '');
    const {services, notices} = await openProgress({journal: journalIn(folder), now});
    expect(services.current().totals.answers).toBe(0);
    expect(notices).toEqual([expect.stringContaining('cannot be read')]);
  });

  it('tells damaged lines and goes on with the others', async () => {
    const folder = await tempFolder();
    const earlier = journalIn(folder, {name: 'earlier'});
    await earlier.append(earlier.stamp(read), earlier.stamp(read));
    const [file = ''] = await readdir(folder);
    const bytes = await readFile(join(folder, file));
    bytes[bytes.length - 10] = 0x21;
    await writeFile(join(folder, file), bytes);
    const {services, notices} = await openProgress({journal: journalIn(folder), now});
    expect(notices).toEqual([expect.stringContaining('1 line of your progress')]);
    expect(services.current().totals.lessonsRead).toBe(1);
  });
});
