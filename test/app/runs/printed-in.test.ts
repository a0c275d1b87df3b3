import {writeFile} from 'node:fs/promises';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {judgeFile} from '../../../src/app/labs/judge-run.js';
import {printedIn} from '../../../src/app/runs/printed-in.js';
import {beginPrinted} from '../../../src/storage/printed.js';
import {goodRun} from '../../engine/builders.js';
import {type Home, openHome} from '../../helpers/homes.js';
import {saveRun} from '../homes.js';

let home: Home;

beforeEach(async () => {
  home = await openHome();
});
afterEach(async () => home[Symbol.asyncDispose]());

/** A saved run whose checkout printed this. */
function saved(day: string, text: string): string {
  const file = saveRun(home, goodRun(), {day});
  const writer = beginPrinted(file);
  writer.print('checkout', 7, text);
  writer.close();
  return file;
}

describe('what the programs of a saved run printed', () => {
  it('is found with its history, or as that of the newest run', async () => {
    const older = saved('01', 'tea\n');
    const newer = saved('02', 'milk\n');
    const line = (text: string) => ({at: 7, program: 'checkout', text});
    expect(await printedIn(older, home.env)).toEqual({
      ...{history: older, lines: [line('tea')], leftOut: 0},
    });
    expect(await printedIn('last', home.env)).toMatchObject({
      ...{history: newer, lines: [line('milk')]},
    });
    expect((await judgeFile(older)).printed.lines).toEqual([line('tea')]);
  });

  it('is nothing where nothing was kept, or no run is saved', async () => {
    expect(await printedIn('last', home.env)).toMatchObject({history: null, lines: []});
    const file = saveRun(home, goodRun(), {day: '01'});
    expect(await printedIn('last', home.env)).toMatchObject({history: file, lines: []});
  });

  it('is refused for what is no history', async () => {
    const file = saved('01', 'tea\n');
    await writeFile(file, 'nonsense\n');
    await expect(printedIn(file, home.env)).rejects.toThrow(
      'is not the history of a run',
    );
    await expect(printedIn('nowhere', home.env)).rejects.toThrow('cannot be read');
  });
});
