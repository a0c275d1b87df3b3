import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {openTerminal} from '../helpers/terminal.js';
import {tempFolder} from '../helpers/temp-folder.js';
import {answered, exportOf, remember} from './past.js';

const answers = async (env: NodeJS.ProcessEnv): Promise<number> => {
  const {stdout} = await runCommand(['progress', '--json'], env);
  return (JSON.parse(stdout) as {totals: {answers: number}}).totals.answers;
};
const mine = [[3, answered('default-acks')]] as const;
const theirs = [
  [3, answered('default-acks')],
  [2, answered('which-cures')],
] as const;

describe('progress of another learner', () => {
  it('is not imported without a word on what is meant: exit 2 names both ways', async () => {
    await using home = await openHome();
    await remember(home.env, mine);
    const file = await exportOf(theirs, 'other');
    for (const flags of [[], ['--yes']]) {
      const refused = await runCommand(['progress', 'import', file, ...flags], home.env);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain('another learner');
      expect(refused.stderr).toContain('--merge');
      expect(refused.stderr).toContain('--replace');
    }
    expect(await answers(home.env)).toBe(1);
  });

  it('is added with --merge', async () => {
    await using home = await openHome();
    await remember(home.env, mine);
    const file = await exportOf(theirs, 'other');
    const merged = await runCommand(['progress', 'import', file, '--merge'], home.env);
    expect(merged.stdout).toBe('2 events added, 0 known already.\n');
    expect(await answers(home.env)).toBe(3);
  });

  it('takes the place of yours with --replace, which says how yours comes back', async () => {
    await using home = await openHome();
    await remember(home.env, mine);
    const file = await exportOf(theirs, 'other');
    const replaced = await runCommand(
      ['progress', 'import', file, '--replace'],
      home.env,
    );
    expect(replaced.code).toBe(0);
    expect(await answers(home.env)).toBe(2);
    const [, back = ''] =
      /ackademy (progress import .+ --replace)/.exec(replaced.stdout) ?? [];
    expect((await runCommand(back.split(' '), home.env)).code).toBe(0);
    expect(await answers(home.env)).toBe(1);
  });

  it('is asked about on a terminal: add, replace, or nothing', async () => {
    await using home = await openHome();
    await remember(home.env, mine);
    const file = await exportOf(theirs, 'other');
    using terminal = openTerminal(['progress', 'import', file], home.env, {cols: 120});
    await terminal.sees('have it instead of mine');
    terminal.press('\u001b[B\u001b[B\r');
    await terminal.sees('Nothing was changed.');
    expect(await terminal.exited).toBe(1);
    expect(await answers(home.env)).toBe(1);
  });

  it.each([
    ['of a newer version', 'newer version', '{"schema":99,"events":[]}'],
    ['that is garbage', 'not exported progress', '\u0000\u0001{'],
  ])('refuses a file %s, with any flag', async (_name, why, text) => {
    await using home = await openHome();
    await remember(home.env, mine);
    const file = join(await tempFolder(), 'bad.json');
    await writeFile(file, text);
    for (const flag of ['--merge', '--replace', '--yes']) {
      const refused = await runCommand(['progress', 'import', file, flag], home.env);
      expect(refused.code).toBe(2);
      expect(refused.stderr).toContain(why);
    }
    expect(await answers(home.env)).toBe(1);
  });
});

describe('the day of the interview', () => {
  it('is set, planned for and taken away again', async () => {
    await using home = await openHome();
    const date = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    const args = ['progress', 'interview', date, '--minutes', '40'];
    const set = await runCommand(args, home.env);
    expect(set.code).toBe(0);
    expect(set.stdout).toContain('40 minutes a day');
    expect(set.stdout).toMatch(/^today: \d+ min, learn /m);
    const {stdout} = await runCommand(['review', '--json'], home.env);
    expect(JSON.parse(stdout)).toMatchObject({plan: {interview: date, minutesADay: 40}});
    await runCommand(['progress', 'interview', 'none'], home.env);
    const none = await runCommand(['review', '--plan'], home.env);
    expect(none.stdout).toContain('No interview date is set.');
  });

  it.each([
    ['2020-01-01', 'is past'],
    ['2026-02-31', 'is no date'],
    ['soon', 'is no date'],
    ['2126-01-01', 'more than a year away'],
  ])('%s is refused in one sentence', async (date, why) => {
    await using home = await openHome();
    const {code, stderr} = await runCommand(['progress', 'interview', date], home.env);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });
});
