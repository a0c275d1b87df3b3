import {describe, expect, it} from 'vitest';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {resetProgress} from '../../../src/storage/journal/reset.js';
import {facts} from '../../course/progress/said.js';
import {contents, journalIn, read, tempFolder} from './setup.js';

const fold = async (folder: string) =>
  foldProgress((await readJournal(folder)).events, {now: 0});

describe('resetProgress', () => {
  it('forgets every instance and deletes nothing', async () => {
    const folder = await tempFolder();
    const first = journalIn(folder);
    const second = journalIn(folder, {name: 'y', now: () => 0});
    await first.append(first.stamp(read));
    const before = await contents(folder);
    await second.append(second.stamp(facts.setting));
    await resetProgress(second);
    expect(await fold(folder)).toEqual(foldProgress([], {now: 0}));
    expect([...(await contents(folder))]).toEqual(expect.arrayContaining([...before]));
  });

  it('lets both instances go on', async () => {
    const folder = await tempFolder();
    const first = journalIn(folder);
    const second = journalIn(folder, {name: 'y', now: () => 0});
    await first.append(first.stamp(read));
    await resetProgress(second);
    await first.append(first.stamp(facts.predicted));
    await second.append(second.stamp(facts.setting));
    const progress = await fold(folder);
    expect(progress.totals.lessonsRead).toBe(0);
    expect(progress.labs.get('leader-crash')?.predicted).toBe('half');
    expect(progress.settings.get('lang')).toBe('zh');
  });
});
