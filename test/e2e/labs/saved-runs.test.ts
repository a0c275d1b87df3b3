import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {History} from '../../../src/engine/history/history.js';
import {runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';
import {seededRandom} from '../../helpers/random.js';
import {tempFolder} from '../../helpers/temp-folder.js';
import * as h from '../../engine/builders.js';

/** A saved run as a file of a test: four orders, all kept. */
async function saved(run: History = h.goodRun()): Promise<{file: string; text: string}> {
  const file = join(await tempFolder(), 'run.jsonl');
  const text = run.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  await writeFile(file, text);
  return {file, text};
}

async function judge(file: string, ...more: readonly string[]) {
  await using home = await openHome();
  return await runCommand(['lab', 'judge', file, ...more], home.env);
}

describe('ackademy lab judge', () => {
  it('judges a saved run again, for people and as data', async () => {
    const {file} = await saved();
    const told = await judge(file);
    expect(told).toMatchObject({code: 0, stderr: ''});
    expect(told.stdout).toMatch(/none-lost/);
    expect(told.stdout).not.toMatch(/[^\P{Cc}\n]/u);
    const data = await judge(file, '--json');
    expect(data).toMatchObject({code: 0, stderr: ''});
    expect(JSON.parse(data.stdout)).toMatchObject({
      schema: 2,
      lab: 'leader-crash',
      fix: null,
      verdict: 'safe',
      asPromised: true,
      history: file,
    });
  });

  it.each([0.3, 0.5, 0.9])(
    'concludes nothing from a run that is cut after %d of its length',
    async (share) => {
      const {file, text} = await saved();
      await writeFile(file, text.slice(0, Math.floor(text.length * share)));
      const {code, stdout, stderr} = await judge(file, '--json');
      expect({code, stderr}).toEqual({code: 3, stderr: ''});
      const report = JSON.parse(stdout) as {verdict: string; reasons: string[]};
      expect(report.verdict).toBe('inconclusive');
      expect(report.reasons).toContain('The history stops before the end of the run.');
    },
  );

  it('refuses a run in which a line was edited, and names the line', async () => {
    const {file, text} = await saved();
    await writeFile(file, text.replace('"answer":"yes"', '"answer":"maybe"'));
    const {code, stdout, stderr} = await judge(file);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/^run\.jsonl is not the history of a run: line 3: /);
    expect(stderr).toMatch(/a file that was edited cannot be judged/);
  });

  it.each([
    ['is not there', async (file: string) => Promise.resolve(`${file}.not`)],
    [
      'is a folder',
      async (file: string) => {
        await mkdir(`${file}.d`);
        return `${file}.d`;
      },
    ],
    [
      'is empty',
      async (file: string) => {
        await writeFile(file, '');
        return file;
      },
    ],
    [
      'holds random bytes',
      async (file: string) => {
        const random = seededRandom(7);
        const bytes = Array.from({length: 5000}, () => Math.floor(random() * 256));
        await writeFile(file, Buffer.from(bytes));
        return file;
      },
    ],
    [
      'is JSON of something else',
      async (file: string) => {
        await writeFile(file, '{"name": "ackademy"}\n');
        return file;
      },
    ],
    [
      'lacks its first line',
      async (file: string) => {
        const {text} = await saved();
        await writeFile(file, text.slice(text.indexOf('\n') + 1));
        return file;
      },
    ],
  ])('says in a sentence that a file %s', async (_, spoil) => {
    const {file} = await saved();
    const {code, stdout, stderr} = await judge(await spoil(file));
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/cannot be read: |is not the history of a run: /);
    expect(stderr).toMatch(/`ackademy lab history`/);
    expect(stderr).not.toMatch(/^\s+at |bug/m);
  });
});

describe('ackademy lab history and lab', () => {
  it('say how to begin where nothing was run', async () => {
    await using home = await openHome();
    const history = await runCommand(['lab', 'history'], home.env);
    expect(history).toMatchObject({code: 0, stderr: ''});
    expect(history.stdout).toMatch(/ackademy lab run leader-crash/);
    const list = await runCommand(['lab'], home.env);
    expect(list.stdout).toMatch(/as shipped +not run yet/);
  });

  it('list good, cut and damaged runs side by side', async () => {
    await using home = await openHome();
    const folder = join(home.folder, 'state', 'histories');
    await mkdir(folder, {recursive: true});
    const {text} = await saved();
    const name = (second: number, id: string) =>
      join(
        folder,
        `2026-01-02T03-04-0${second}-000Z-leader-crash-shipped-${id.repeat(16)}.jsonl`,
      );
    await writeFile(name(1, 'a'), text);
    await writeFile(name(2, 'b'), text.slice(0, text.length / 2));
    await writeFile(name(3, 'c'), 'nonsense\n');
    const {code, stdout, stderr} = await runCommand(
      ['lab', 'history', '--json'],
      home.env,
    );
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    const {runs} = JSON.parse(stdout) as {
      runs: {verdict: string; problem: string | null}[];
    };
    expect(runs.map(({verdict}) => verdict)).toEqual(['', 'inconclusive', 'safe']);
    expect(runs[0]?.problem).toMatch(/is not the history of a run/);
  });
});
