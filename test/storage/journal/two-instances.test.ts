import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {foldProgress} from '../../../src/course/progress/fold.js';
import {inOrder} from '../../../src/course/progress/order.js';
import {readJournal} from '../../../src/storage/journal/read.js';
import {told} from './program.js';
import {contents, tempFolder} from './setup.js';

const program = ['--import', 'tsx', join(import.meta.dirname, 'append-loop.ts')];

describe('two instances at once', () => {
  it('write a file each, and the fold has what both said', async () => {
    const folder = await tempFolder();
    const both = await Promise.all([
      told([...program, folder, '1000', '0']),
      told([...program, folder, '1000', '50']),
    ]);
    expect(both).toMatchObject([
      {code: 0, errors: ''},
      {code: 0, errors: ''},
    ]);
    const {events, notices} = await readJournal(folder);
    expect(notices).toEqual([]);
    expect(new Set(events.map(({id}) => id))).toEqual(
      new Set(both.flatMap(({ids}) => ids)),
    );
    expect((await contents(folder)).size).toBe(2);
    // They did speak at the same time: the word went to and fro.
    const speakers = inOrder(events).map(({instance}) => instance);
    const turns = speakers.filter((speaker, n) => speaker !== speakers[n - 1]);
    expect(turns.length).toBeGreaterThan(2);
    expect(foldProgress(events, {now: 0}).totals.answers).toBe(2000);
  }, 30_000);
});
