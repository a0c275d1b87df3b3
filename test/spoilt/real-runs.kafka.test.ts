/** What runs a real lab, with every table and the course spoilt: a plain word on the terminal stands in the code. */
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {en} from '../../src/presenting/words/en/en.js';
import {type Home, openHome} from '../helpers/homes.js';
import {plainWordsIn, pseudo} from '../helpers/pseudo.js';
import {openTerminal, type RealTerminal} from '../helpers/terminal.js';
import {spoiltCourse} from './spoilt-files.js';

const says = pseudo(en);
const ctrlC = '\u0003';
const enter = '\r';

let home: Home;
let course = '';

beforeAll(async () => {
  home = await openHome();
  course = await spoiltCourse(join(home.folder, 'course'));
});

afterAll(async () => home[Symbol.asyncDispose]());

/** A terminal wide enough that nothing is broken into rows. */
const open = (...args: readonly string[]): RealTerminal =>
  openTerminal(
    args,
    {...home.env, SPOILT_COURSE: course},
    {
      cols: 400,
      rows: 50,
      program: ['--import', 'tsx', 'test/spoilt/spoilt-program.ts'],
    },
  );

/** Ids and orders, and what is typed. */
const data: readonly RegExp[] = [
  /\b(single-replica|leader-crash|more-retries)\b/g,
  /\border-\d{4}\b/g,
  /\/[\w.@/-]+/g,
];

const plainRows = ({written}: RealTerminal): readonly string[] =>
  stripVTControlCharacters(written())
    .split(/[\n\r]/)
    .filter((row) => plainWordsIn(row, data).length > 0);

const broker = (state: 'running' | 'dead'): string =>
  says.cli.cluster.broker({id: 1, state, cutOff: false, registered: state === 'running'});

describe('no plain word is left in what is written by', () => {
  it('a run that is stopped', async () => {
    using terminal = open('lab', 'run', 'leader-crash');
    await terminal.sees('⟦óŕđéŕ-0050', 90_000);
    terminal.press(ctrlC);
    expect(await terminal.exited).toBe(130);
    await terminal.sees(says.cli.program.stopping);
    expect(plainRows(terminal)).toEqual([]);
  });

  it('a verification that is stopped after its first row', async () => {
    using terminal = open('lab', 'verify', 'single-replica');
    await terminal.sees('✓ single-replica', 90_000);
    terminal.press(ctrlC);
    expect(await terminal.exited).toBe(130);
    expect(plainRows(terminal)).toEqual([]);
  });

  it('a comparison that is stopped after its first row', async () => {
    using terminal = open('lab', 'compare', 'single-replica');
    await terminal.sees('⟦2 ', 90_000);
    terminal.press(ctrlC);
    expect(await terminal.exited).toBe(130);
    expect(plainRows(terminal)).toEqual([]);
  });

  it('the cluster, with a fault and what it does not understand', async () => {
    using terminal = open('cluster');
    await terminal.sees(broker('running'), 90_000);
    terminal.press(`${enter}c0x1${enter}c1${enter}`);
    await terminal.sees(says.cli.cluster.notUnderstood('c0x1'));
    await terminal.sees(broker('dead'));
    terminal.press(ctrlC);
    expect(await terminal.exited).toBe(0);
    expect(plainRows(terminal)).toEqual([]);
  });

  it('a guided lab in sentences', async () => {
    using terminal = open('lab', 'start', 'leader-crash', '--plain');
    const {lab} = says.plain;
    await terminal.sees(lab.enterToPredict);
    terminal.press(enter);
    await terminal.sees(lab.predict(4));
    terminal.press(`9${enter}`);
    await terminal.sees(lab.predictComplaint(4));
    terminal.press(`\u007f1${enter}`);
    await terminal.sees(lab.fix(5, false), 90_000);
    terminal.press(`q${enter}`);
    expect(await terminal.exited).toBe(0);
    expect(plainRows(terminal)).toEqual([]);
  });
});
