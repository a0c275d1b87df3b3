import {stat} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readJournal} from '../../../src/storage/journal/read.js';
import {bundled, told} from './program.js';
import {contents, tempFolder} from './setup.js';

describe.runIf(process.platform === 'linux')('a journal whose file may not grow', () => {
  it('keeps what was confirmed when the system takes only a part of a line', async () => {
    const folder = await tempFolder();
    const program = await bundled(await tempFolder());
    // A limit of the system on file sizes; it holds for root, too, and cuts a write short.
    const limited = ['-c', 'ulimit -f 8 && exec "$0" "$@"', process.execPath];
    const {ids, code, errors} = await told([...limited, program, folder, '1000', '0'], {
      command: 'sh',
    });
    expect(code).not.toBe(0);
    expect(errors).toContain('EFBIG');
    expect(ids.length).toBeGreaterThan(5);
    const kept = (await readJournal(folder)).events.map(({id}) => id);
    expect(kept).toEqual(expect.arrayContaining([...ids]));
    const [file = ''] = (await contents(folder)).keys();
    // Exactly full: the last write was taken in part.
    expect((await stat(join(folder, file))).size % 512).toBe(0);
  });
});
