import {randomBytes} from 'node:crypto';
import {appendFile, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {TrainerError} from '../../src/errors.js';
import {historyFormats} from '../../src/app/runs/history-formats.js';
import type {History} from '../../src/engine/history/history.js';
import {beginHistory, readHistory as readAs} from '../../src/storage/histories.js';
import {listHistories} from '../../src/storage/list-histories.js';
import {goodRun} from '../engine/builders.js';
import {oneOfEach, oneOfEachOfKafka} from './every-event.js';

const readHistory = async (file: string) => readAs(file, await historyFormats());

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-histories-'));
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

function save(name = 'run', run = goodRun()): string {
  const writer = beginHistory(folder, name);
  for (const entry of run) writer.append(entry);
  writer.close();
  return writer.file;
}

async function refusal(file: string): Promise<TrainerError> {
  const error = await readHistory(file).then(
    () => null,
    (why: unknown) => why,
  );
  if (error instanceof TrainerError) return error;
  throw new Error('it was no TrainerError', {cause: error});
}

describe('a saved run', () => {
  it('is read back entry by entry, whatever happened in it', async () => {
    const {'run-began': began, ...others} = oneOfEach;
    const ofKafka = Object.values(oneOfEachOfKafka).map(
      (event) => ({type: 'system', system: 'kafka', event}) as const,
    );
    const events = [began, ...Object.values(others), ...ofKafka];
    const run: History = events.map((event, at) => ({at, ...event}));
    expect(await readHistory(save('run', run))).toEqual(run);
  });

  it('is on disk entry by entry, while the run goes on', async () => {
    const writer = beginHistory(join(folder, 'made'), 'run');
    const [first, second] = goodRun();
    if (first) writer.append(first);
    expect(await readHistory(writer.file)).toEqual([first]);
    if (second) writer.append(second);
    expect(await readHistory(writer.file)).toEqual([first, second]);
    writer.close();
  });

  it('is never written over', () => {
    save();
    expect(() => beginHistory(folder, 'run')).toThrow('EEXIST');
  });

  it('keeps any text as it is', async () => {
    const said = 'a line\nand "another" \u2028 \u001b[31m 北京';
    const trouble = {type: 'environment', code: 'failed', facts: {said}} as const;
    const run = [...goodRun(), {at: 9, ...trouble}];
    expect((await readHistory(save('run', run))).at(-1)).toMatchObject({facts: {said}});
  });

  it('that was cut in its last line is read up to there', async () => {
    const file = save();
    const whole = await readHistory(file);
    await appendFile(file, '{"at":9,"type":"run-en');
    expect(await readHistory(file)).toEqual(whole);
  });
});

describe('what is no saved run', () => {
  it('is told as such when there is no file, or a folder in its place', async () => {
    await mkdir(join(folder, 'folder.jsonl'));
    for (const [name, why] of [
      ['nothing.jsonl', 'there is no such file'],
      ['folder.jsonl', 'it is a folder'],
    ] as const) {
      const {message, code, hint} = await refusal(join(folder, name));
      expect(message).toBe(`The history ${join(folder, name)} cannot be read: ${why}.`);
      expect(code).toBe('usage');
      expect(hint).toContain('ackademy lab history');
    }
  });

  it('is told with the line that was edited', async () => {
    const file = save();
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(
      file,
      lines.with(2, (lines[2] ?? '').replace('"yes"', '"sure"')).join('\n'),
    );
    expect((await refusal(file)).message).toMatch(
      /^run\.jsonl is not the history of a run: line 3: answer Invalid option/,
    );
    await writeFile(file, lines.with(1, 'oops').join('\n'));
    expect((await refusal(file)).message).toBe(
      'run.jsonl is not the history of a run: line 2 is not JSON.',
    );
  });

  it.each([
    ['an empty file', '', 'it does not begin with a run'],
    ['half a first line', '{"at":0,"ty', 'its first line is cut'],
    ['a run without its beginning', '{"at":0,"type":"shipped","ids":[]}\n', 'not begin'],
    ['an empty first line', '\n{}\n', 'line 1 is not JSON'],
  ])('is told when it is %s', async (_, text, why) => {
    const file = join(folder, 'odd.jsonl');
    await writeFile(file, text);
    expect((await refusal(file)).message).toContain(why);
  });

  it('is told when it is nothing but random bytes', async () => {
    const file = join(folder, 'noise.jsonl');
    for (let round = 0; round < 20; round += 1) {
      await writeFile(file, randomBytes(500));
      expect((await refusal(file)).message).toContain('is not the history of a run');
    }
  });
});

describe('the list of saved runs', () => {
  it('has the newest first, and nothing else that lies there', async () => {
    save('2026-01-01');
    save('2026-02-02');
    await writeFile(join(folder, 'notes.txt'), '');
    const names = ['2026-02-02.jsonl', '2026-01-01.jsonl'];
    expect(await listHistories(folder)).toEqual(names.map((name) => join(folder, name)));
  });

  it('is empty when there is no folder', async () => {
    expect(await listHistories(join(folder, 'none'))).toEqual([]);
  });
});
