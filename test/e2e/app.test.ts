import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {labs} from '../../labs/index.js';
import {type Home, openHome} from '../helpers/homes.js';
import {openTerminal, type RealTerminal} from '../helpers/terminal.js';
import {tempFolder} from '../helpers/temp-folder.js';

const alternate = {on: '\u001b[?1049h', off: '\u001b[?1049l'};
const cursorShown = '\u001b[?25h';

/** The terminal is as it was: the other screen is left and the cursor seen, last of all. */
function expectRestored(terminal: RealTerminal): void {
  const last = (escape: string): number => terminal.written().lastIndexOf(escape);
  expect(last(alternate.off)).toBeGreaterThan(last(alternate.on));
  expect(last(cursorShown)).toBeGreaterThan(last('\u001b[?25l'));
}

/** The lab was run as shipped, so that its fixes are open. */
async function importRun({folder, env}: Home, lab = 'leader-crash'): Promise<void> {
  const event = {
    ...{id: 'e', at: 1, seq: 0, instance: 'i', type: 'lab-ran', lab},
    ...{fix: null, verdict: 'lost', asPromised: true, lost: 950, acknowledged: 1000},
  };
  const file = join(folder, 'progress.json');
  await writeFile(file, JSON.stringify({schema: 1, events: [event]}));
  await runCommand(['progress', 'import', file, '--yes'], env);
}

describe('ackademy on a terminal', () => {
  it('opens the map, and q gives the terminal back', async () => {
    await using home = await openHome();
    using terminal = openTerminal([], home.env);
    await terminal.sees('Three places where a message gets lost');
    expect(terminal.written()).toContain(alternate.on);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expectRestored(terminal);
  });

  it('draws normally where CI is set', async () => {
    await using home = await openHome({CI: '1', CONTINUOUS_INTEGRATION: '1'});
    using terminal = openTerminal([], home.env);
    await terminal.sees('PRODUCE');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });

  it('begins at the lab of `lab start`, and goes back to the map', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['lab', 'start', 'leader-crash'], home.env);
    await terminal.sees('Checkout takes 1000 orders');
    terminal.press('q');
    await terminal.sees('PRODUCE');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expectRestored(terminal);
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const)(
    'gives the terminal back on %s',
    async (signal) => {
      await using home = await openHome();
      using terminal = openTerminal([], home.env);
      await terminal.sees('PRODUCE');
      process.kill(terminal.pid, signal);
      expect(await terminal.exited).toBe(130);
      expectRestored(terminal);
    },
  );

  it('hears keys after Alt-Shift-P, a late report and an Escape that comes in parts', async () => {
    await using home = await openHome();
    using terminal = openTerminal([], home.env);
    await terminal.sees('PRODUCE');
    terminal.press('\u001bP');
    terminal.press('\u001b]11;rgb:0000/0000/0000\u0007');
    terminal.press('\r');
    await terminal.sees('what is true, and why');
    terminal.press('\u001b');
    terminal.press('[B');
    terminal.press('?');
    await terminal.sees('Keys that work here');
    terminal.press('q');
    await terminal.sees('what is true, and why');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expectRestored(terminal);
  });

  it('is told as text to a screen reader', async () => {
    await using home = await openHome({INK_SCREEN_READER: 'true'});
    using terminal = openTerminal([], home.env);
    await terminal.sees('not begun, on the core path');
    expect(terminal.transcript()).not.toMatch(/[━▶▰]/);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expectRestored(terminal);
  });

  it('has no colour under NO_COLOR', async () => {
    await using home = await openHome({NO_COLOR: '1'});
    using terminal = openTerminal([], home.env);
    await terminal.sees('PRODUCE');
    expect(terminal.written()).not.toMatch(/\[3\dm/);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
  });

  it('says the path where no editor is set, and goes on', async () => {
    await using home = await openHome({EDITOR: '', VISUAL: ''});
    await importRun(home);
    using terminal = openTerminal(['lab', 'start', 'leader-crash'], home.env);
    await terminal.sees('Checkout takes 1000 orders');
    terminal.press('f');
    await terminal.sees('acks=all');
    terminal.press('e');
    await terminal.sees('Neither $VISUAL nor $EDITOR');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it('says of a fix what happens in its run, and puts the files that it shares into the copy', async () => {
    await using home = await openHome({EDITOR: 'cat', VISUAL: ''});
    await importRun(home, 'shrunken-isr');
    using terminal = openTerminal(['lab', 'start', 'shrunken-isr'], home.env);
    await terminal.sees('1 of 7 · brief');
    terminal.press('f');
    await terminal.sees('5 of 7 · fix it');
    terminal.press('5');
    await terminal.sees('+ the followers are killed');
    await terminal.sees('The files are those of “Two in-sync replicas');
    terminal.press('a');
    await terminal.sees('topic.properties of your copy is now as in');
    terminal.press('6');
    await terminal.sees('No file is changed: what happens is different.');
    terminal.press('G');
    await terminal.sees('+ min.insync.replicas=2');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it('tells at the end what could not be saved, keeps it elsewhere, and ends with 3', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    const refuge = await tempFolder();
    const env = {...process.env, ACKADEMY_HOME: file, TMPDIR: refuge};
    using terminal = openTerminal([], env, {cols: 120, rows: 40});
    await terminal.sees('cannot be read');
    terminal.press('n');
    await terminal.sees('Each order passes three places.');
    terminal.press('\r');
    await terminal.sees('not saved');
    terminal.press('q');
    await terminal.sees('PRODUCE');
    terminal.press('q');
    expect(await terminal.exited).toBe(3);
    await terminal.sees('ackademy progress import');
    expectRestored(terminal);
  });
});

describe('ackademy without a full screen', () => {
  it('says what there is and what to type, in a pipe', async () => {
    await using home = await openHome();
    const {code, stdout, stderr} = await runCommand([], home.env);
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    expect(stdout).toContain('ackademy learn leader-crash');
    for (const {id} of labs) expect(stdout).toContain(`ackademy lab start ${id}\n`);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it.each([
    ['TERM=dumb', [], 'dumb'],
    ['--plain', ['--plain'], 'xterm'],
  ])('says the same on a terminal with %s', async (_, args, term) => {
    await using home = await openHome();
    using terminal = openTerminal(args, home.env, {term});
    expect(await terminal.exited).toBe(0);
    await terminal.sees('ackademy learn leader-crash');
    expect(terminal.written()).not.toContain('\u001b');
  });

  it('is quick with its version, and has every command in its help', async () => {
    await using home = await openHome();
    const [version, help] = await Promise.all([
      runCommand(['--version'], home.env),
      runCommand(['--help'], home.env),
    ]);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    for (const command of [
      'learn',
      'quiz',
      'lab',
      'progress',
      'cluster',
      'doctor',
      'clean',
    ])
      expect(help.stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  });
});
