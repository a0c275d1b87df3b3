import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {exportProgress} from '../../../src/storage/journal/export.js';
import {journalIn, read, tempFolder} from './setup.js';

async function folderWithOne(): Promise<string> {
  const folder = join(await tempFolder(), 'journal');
  const journal = journalIn(folder);
  const event = journal.stamp(read);
  await journal.append(event, event);
  return folder;
}

describe('exportProgress', () => {
  it('writes every event once into one JSON file', async () => {
    const folder = await folderWithOne();
    const file = join(folder, '..', 'mine.json');
    const {events} = await exportProgress(folder, file, 0);
    expect(events).toHaveLength(1);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      schema: 1,
      exportedAt: '1970-01-01T00:00:00.000Z',
      events,
    });
  });

  it('leaves a file that exists as it is', async () => {
    const folder = await folderWithOne();
    const file = join(folder, '..', 'mine.json');
    await writeFile(file, 'precious');
    await expect(exportProgress(folder, file, 0)).rejects.toMatchObject({
      code: 'usage',
      message: `${file} exists and is left as it is.`,
    });
    expect(await readFile(file, 'utf8')).toBe('precious');
  });

  it.each([
    ['in no folder', 'nowhere/mine.json', 'there is no such folder'],
    ['below a file', 'a-file/mine.json', 'a file is where a folder must be'],
  ])('says why it cannot write: %s', async (_name, path, why) => {
    const folder = await folderWithOne();
    await writeFile(join(folder, '..', 'a-file'), '');
    const exporting = exportProgress(folder, join(folder, '..', path), 0);
    await expect(exporting).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringContaining(why) as string,
    });
  });
});
