/** Questions on a terminal, with every table and the course spoilt: a plain word stands in the code, or in a library. */
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {en} from '../../../src/presenting/words/en/en.js';
import {runCommand} from '../../helpers/command.js';
import {type Home, openHome} from '../../helpers/homes.js';
import {plainWordsIn, pseudo} from '../../helpers/pseudo.js';
import {openTerminal, type RealTerminal} from '../../helpers/terminal.js';
import {spoiltCourse} from '../../spoilt/spoilt-files.js';

const says = pseudo(en);
const enter = '\r';
const down = '\u001b[B';

let home: Home;
let course = '';

beforeAll(async () => {
  home = await openHome();
  course = await spoiltCourse(join(home.folder, 'course'));
});

afterAll(async () => home[Symbol.asyncDispose]());

const open = (line: string, env = home.env, term = 'xterm-256color'): RealTerminal =>
  openTerminal(
    line.split(' '),
    {...env, SPOILT_COURSE: course},
    {
      ...{cols: 400, rows: 50, term},
      program: ['--import', 'tsx', 'test/spoilt/spoilt-program.ts'],
    },
  );

const data: readonly RegExp[] = [/\/[\w.@/-]+/g, /^ackademy .*$/gm];

const plainRows = ({written}: RealTerminal): readonly string[] =>
  stripVTControlCharacters(written())
    .split(/[\n\r]/)
    .filter((row) => plainWordsIn(row, data).length > 0);

it.each(['xterm-256color', 'dumb'])(
  'no plain word is left in a quiz on a terminal that is %s',
  async (term) => {
    using terminal = open('quiz leader-crash', home.env, term);
    await terminal.sees(says.plain.quiz.question(1, 9, '').slice(0, 8));
    terminal.press(`?!${enter}`);
    await terminal.sees(says.plain.quiz.complaints.numeric(1).slice(0, 6));
    terminal.press(`\u007f\u007fs${enter}`);
    await terminal.sees(says.plain.quiz.goOn);
    terminal.press(`q${enter}`);
    expect(await terminal.exited).toBe(0);
    expect(plainRows(terminal)).toEqual([]);
  },
);

it('no plain word is left where a card is rated', async () => {
  using terminal = open('learn leader-crash --card');
  await terminal.sees(says.plain.reading.think);
  terminal.press(enter);
  await terminal.sees(says.plain.reading.ticks);
  terminal.press(`x${enter}`);
  await terminal.sees(says.plain.reading.ticksComplaint(5).slice(0, 6));
  terminal.press(`\u007f1${enter}`);
  expect(await terminal.exited).toBe(0);
  expect(plainRows(terminal)).toEqual([]);
});

it('no plain word is left where somebody has to choose', async () => {
  await using other = await withProgress();
  const file = join(other.folder, 'mine.jsonl');
  await runCommand(['progress', 'export', file], other.env);
  await using stranger = await withProgress();
  using terminal = open(`progress import ${file}`, stranger.env);
  await terminal.sees(says.cli.progress.import.choices.nothing);
  terminal.press(`${down}${down}${enter}`);
  expect(await terminal.exited).toBe(1);
  expect(plainRows(terminal)).toEqual([]);
});

it('no plain word is left where somebody is asked for a yes', async () => {
  await using own = await withProgress();
  using terminal = open('progress reset', own.env);
  await terminal.sees(says.cli.progress.reset.ask);
  terminal.press(`ŋ${enter}`);
  await terminal.sees('⟦Ýóú ḿúśť');
  terminal.press(`\u007f${enter}`);
  expect(await terminal.exited).toBe(1);
  expect(plainRows(terminal)).toEqual([]);
});

/** A home in which something is remembered. */
async function withProgress(): Promise<Home> {
  const made = await openHome();
  await runCommand(['progress', 'interview', '--minutes', '20'], made.env);
  return made;
}
