import {readdir, readFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openDrafts} from '../../src/storage/drafts.js';
import {tempFolder} from '../helpers/temp-folder.js';

describe('what is typed in an interview', () => {
  it('is on the disk at the last key, whole, however fast the keys came', async () => {
    const drafts = openDrafts(await tempFolder());
    const texts = Array.from({length: 200}, (_, index) => 'x'.repeat(index + 1));
    await Promise.all(texts.map((text) => drafts.write(text, 'one', 'two')));
    expect(await readFile(drafts.path('one', 'two'), 'utf8')).toBe('x'.repeat(200));
    expect(await readdir(dirname(drafts.path('one', 'two')))).toEqual(['two.md']);
  });

  it('is read as it was typed last, also while it is being written', async () => {
    const drafts = openDrafts(await tempFolder());
    const written = drafts.write('so far', 'one', 'two');
    expect(await drafts.read('one', 'two')).toBe('so far');
    await written;
  });

  it('is kept apart where two write the same, so that none of it is lost', async () => {
    const folder = await tempFolder();
    const [one, other] = [openDrafts(folder), openDrafts(folder)];
    expect([await one.read('a', 'b'), await other.read('a', 'b')]).toEqual(['', '']);
    await one.write('of the one', 'a', 'b');
    await other.write('of the other', 'a', 'b');
    await one.write('of the one, longer', 'a', 'b');
    await other.write('of the other, longer', 'a', 'b');
    expect(other.path('a', 'b')).not.toBe(one.path('a', 'b'));
    expect(await readFile(one.path('a', 'b'), 'utf8')).toBe('of the one, longer');
    expect(await readFile(other.path('a', 'b'), 'utf8')).toBe('of the other, longer');
  });
});
