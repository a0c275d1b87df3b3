import {execFile} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {
  appendFile,
  mkdir,
  readFile,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {encodeLine} from '../../../src/storage/journal/line.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {headerLine} from '../../../src/storage/journal/scan.js';
import {facts, said} from '../../course/progress/said.js';
import {contents, journalIn, read, tempFolder} from './setup.js';

/** A folder with one journal of so many events, and the path of its file. */
async function folderWith(
  events: number,
): Promise<{folder: string; path: string; file: string}> {
  const folder = await tempFolder();
  const journal = journalIn(folder);
  await journal.append(...Array.from({length: events}, () => journal.stamp(read)));
  const file = `${journal.instance}.journal`;
  return {folder, file, path: join(folder, file)};
}

describe('readJournal', () => {
  it('finds nothing where there is no folder yet', async () => {
    const folder = join(await tempFolder(), 'none');
    expect(await readJournal(folder)).toEqual({events: [], notices: []});
  });

  it('says that a file is where the folder should be', async () => {
    const file = join(await tempFolder(), 'journal');
    await writeFile(file, '');
    await expect(readJournal(file)).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringContaining('a file is where a folder must be') as string,
    });
  });

  it('finds the events of every instance and changes no file', async () => {
    const {folder} = await folderWith(3);
    const other = journalIn(folder, {name: 'y'});
    await other.append(other.stamp(read));
    await writeFile(join(folder, 'notes.txt'), 'mine');
    const before = await contents(folder);
    const {events, notices} = await readJournal(folder);
    expect(events.map(({id}) => id)).toEqual(['x-1', 'x-2', 'x-3', 'y-1']);
    expect(notices).toEqual([]);
    expect(await contents(folder)).toEqual(before);
  });

  it('counts damaged lines by file and takes the rest', async () => {
    const {folder, path, file} = await folderWith(3);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('"x-2"', '"x-9"'));
    expect(await readJournal(folder)).toMatchObject({
      events: [{id: 'x-1'}, {id: 'x-3'}],
      notices: [{kind: 'damaged', file, lines: 1}],
    });
  });

  it('tells of a write that was cut short, and a new instance goes on in another file', async () => {
    const {folder, path, file} = await folderWith(2);
    await truncate(path, (await readFile(path)).length - 9);
    const next = journalIn(folder, {name: 'y'});
    await next.append(next.stamp(read));
    expect(await readJournal(folder)).toMatchObject({
      events: [{id: 'x-1'}, {id: 'y-1'}],
      notices: [{kind: 'torn', file}],
    });
  });

  it.each([
    ['random bytes', randomBytes(5000)],
    ['text', Buffer.from('dear diary\nnothing was lost today')],
    ['zeroes', Buffer.alloc(4096)],
  ])('names a file of %s and skips it', async (_name, bytes) => {
    const {folder} = await folderWith(1);
    await writeFile(join(folder, 'z.journal'), bytes);
    expect(await readJournal(folder)).toMatchObject({
      events: [{id: 'x-1'}],
      notices: [{kind: 'not-a-journal', file: 'z.journal'}],
    });
  });

  it('takes an empty file for what it is: begun and not written', async () => {
    const {folder} = await folderWith(1);
    await writeFile(join(folder, 'z.journal'), '');
    expect(await readJournal(folder)).toMatchObject({events: [{}], notices: []});
  });

  it('skips what is no file, even a pipe that nobody writes to', async () => {
    const {folder} = await folderWith(1);
    await mkdir(join(folder, 'a.journal'));
    await promisify(execFile)('mkfifo', [join(folder, 'b.journal')]);
    await symlink('nowhere', join(folder, 'c.journal'));
    expect(await readJournal(folder)).toMatchObject({
      events: [{id: 'x-1'}],
      notices: [
        {kind: 'not-a-journal', file: 'a.journal'},
        {kind: 'not-a-journal', file: 'b.journal'},
        {kind: 'unreadable', file: 'c.journal', reason: 'ENOENT'},
      ],
    });
  });

  it('counts what it knows of a newer version and says so', async () => {
    const folder = await tempFolder();
    const known = said(facts['lesson-read']);
    const lines = [known, {...known, id: 'n', type: 'duel-won'}, {seal: 1}].map(
      encodeLine,
    );
    const path = join(folder, 'n.journal');
    await writeFile(path, headerLine(2, 'a'));
    await appendFile(path, lines.join(''));
    expect(await readJournal(folder)).toMatchObject({
      events: [known, {type: 'foreign', id: 'n'}],
      notices: [{kind: 'newer', file: 'n.journal', schema: 2, ignored: 2}],
    });
  });

  it('reads 100 000 events in a few times what parsing their lines takes', async () => {
    const {folder, path} = await folderWith(100_000);
    const bare = await bestOfThree(async () => {
      expect(await parsedLines(path)).toHaveLength(100_001);
    });
    const whole = await bestOfThree(async () => {
      expect((await readJournal(folder)).events).toHaveLength(100_000);
    });
    expect(whole / bare).toBeLessThan(10);
  });
});

/** The processor's time, and the best of three: the machine may be busy with something else. */
async function bestOfThree(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const began = process.cpuUsage();
    await work();
    times.push(process.cpuUsage(began).user);
  }
  return Math.min(...times);
}

/** The JSON of every line, behind its checksum. */
async function parsedLines(path: string): Promise<readonly unknown[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line.slice(9)) as unknown);
}
