import {appendFile, mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {beginPrinted, readPrinted} from '../../src/storage/printed.js';

let folder = '';
let history = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-printed-'));
  history = join(folder, 'a-run.jsonl');
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

/** What is read back of these pieces of one program. */
async function kept(...pieces: readonly string[]) {
  const writer = beginPrinted(history);
  for (const [at, piece] of pieces.entries()) writer.print('checkout', at, piece);
  writer.close();
  return readPrinted(history);
}

const texts = async (...pieces: readonly string[]): Promise<readonly string[]> =>
  (await kept(...pieces)).lines.map(({text}) => text);

describe('what a program prints', () => {
  it('is kept line by line, with when and by whom, however it comes', async () => {
    expect(await kept('one\ntw', 'o\n', 'and an end')).toEqual({
      lines: [
        {at: 0, program: 'checkout', text: 'one'},
        {at: 1, program: 'checkout', text: 'two'},
        {at: 1, program: 'checkout', text: 'and an end'},
      ],
      leftOut: 0,
    });
  });

  it('is not mixed up with what another one prints meanwhile', async () => {
    const writer = beginPrinted(history);
    writer.print('checkout', 1, 'che');
    writer.print('shipping', 2.4, 'ship');
    writer.print('checkout', 3, 'ckout\n');
    writer.print('shipping', 4, 'ping\n');
    writer.close();
    expect((await readPrinted(history)).lines).toEqual([
      {at: 3, program: 'checkout', text: 'checkout'},
      {at: 4, program: 'shipping', text: 'shipping'},
    ]);
  });

  it('makes no file when it is nothing', async () => {
    expect(await kept()).toEqual({lines: [], leftOut: 0});
    expect(await readdir(folder)).toEqual([]);
  });

  it('brings no colours and no commands of a terminal with it', async () => {
    expect(await texts('\u001b[31mred\u001b[0m \u001b]0;title\u0007end\n')).toEqual([
      'red end',
    ]);
  });

  it('is bounded: a line, a line without an end, and all of them, of which the last are kept', async () => {
    const [line = '', open = ''] = await texts(
      `${'x'.repeat(9000)}\n`,
      'y'.repeat(300_000),
      'y'.repeat(300_000),
    );
    expect([line.length, open.length]).toEqual([2000, 2000]);
    const rows = Array.from(
      {length: 3000},
      (_, index) => `${index} ${'z'.repeat(990)}\n`,
    );
    const {lines, leftOut} = await kept(...rows);
    const numbers = lines.slice(2).map(({text}) => Number(text.split(' ')[0]));
    expect(leftOut).toBeGreaterThan(1000);
    expect(numbers.length + leftOut).toBe(3000);
    expect(numbers.slice(0, 2)).toEqual([0, 1]);
    expect(numbers.slice(-200)).toEqual(
      Array.from({length: 200}, (_, index) => 2800 + index),
    );
  });

  it('is read as far as it goes where the file is damaged', async () => {
    await kept('one\n');
    await appendFile(
      join(folder, 'a-run.log'),
      'no\nnull\n7\n{"at":"1"}\n{"at":1,"program":"x","te',
    );
    expect(await readPrinted(history)).toMatchObject({
      lines: [{text: 'one'}],
      leftOut: 0,
    });
  });
});
