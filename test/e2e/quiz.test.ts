import {describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {questionsOf} from './questions-of.js';
import {openTerminal, type RealTerminal} from '../helpers/terminal.js';
import {eventually} from '../helpers/until.js';

const enter = '\r';
const count = questionsOf('leader-crash');

/** Waits until a question was asked for the n-th time. */
async function asked(terminal: RealTerminal, text: string, times: number): Promise<void> {
  await eventually(
    `"${text}" ${times} times`,
    () => terminal.transcript().split(text).length > times,
    20_000,
  );
}

describe('ackademy quiz', () => {
  it('asks, shows an answer, goes on and is left on a terminal; what was answered is remembered', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['quiz', 'leader-crash'], home.env, {
      cols: 100,
      rows: 40,
    });
    await terminal.sees(`Question 1 of ${count}.`);
    await terminal.sees('A number from 1 to 4:');
    terminal.press(`9${enter}`);
    await terminal.sees('Type one number from 1 to 4, s or q.');
    terminal.press(`\u007f1${enter}`);
    await terminal.sees('Why: ');
    await terminal.sees('Enter for the next question');
    terminal.press(enter);
    await terminal.sees(`Question 2 of ${count}.`);
    await asked(terminal, 'from 1 to', 2);
    terminal.press(`s${enter}`);
    await terminal.sees('The answer.');
    await asked(terminal, 'Enter for the next question', 2);
    terminal.press(`q${enter}`);
    await terminal.sees(`You left after 2 of ${count} questions.`);
    expect(await terminal.exited).toBe(0);
    const {stdout} = await runCommand(['progress', '--json'], home.env);
    const {totals} = JSON.parse(stdout) as {totals: {questions: number}};
    expect(totals.questions).toBe(2);
  });

  it('ends with 130 on Ctrl-C, and has what was answered', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['quiz', 'leader-crash'], home.env);
    await terminal.sees('A number from 1 to 4:');
    terminal.press(`1${enter}`);
    await terminal.sees('Enter for the next question');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
    expect(terminal.transcript()).not.toContain('bug');
    const {stdout} = await runCommand(['progress', '--json'], home.env);
    expect(JSON.parse(stdout)).toMatchObject({totals: {answers: 1}});
  });

  it('asks line by line, without one escape, on a terminal that knows none', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['quiz', 'leader-crash'], home.env, {term: 'dumb'});
    await terminal.sees('A number from 1 to 4:');
    terminal.press(`x${enter}`);
    await terminal.sees('Type one number from 1 to 4, s or q.');
    await asked(terminal, 'A number from 1 to 4:', 2);
    terminal.press(`s${enter}`);
    await terminal.sees('The answer.');
    await terminal.sees('Enter for the next question');
    terminal.press(`q${enter}`);
    expect(await terminal.exited).toBe(0);
    expect(terminal.written()).not.toContain('\u001b');
  });

  it('asks nobody in a pipe: a sentence, and exit 2', async () => {
    await using home = await openHome();
    const {code, stdout, stderr} = await runCommand(['quiz', 'leader-crash'], home.env);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toContain('here is no terminal');
    expect(stderr).toContain('ackademy learn leader-crash');
  });
});

describe('ackademy lab start --plain', () => {
  it('tells the brief and bets before anything runs, and is left with Ctrl-C', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['lab', 'start', 'leader-crash', '--plain'], home.env);
    await terminal.sees('Enter to go on to your prediction:');
    terminal.press(enter);
    await terminal.sees('Your prediction, a number from 1 to 4');
    terminal.press(`h${enter}`);
    await terminal.sees('Hint: ');
    terminal.press('\u0003');
    expect(await terminal.exited).toBe(130);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'hears %s while it waits for an answer, and ends with %d',
    async (signal, code) => {
      await using home = await openHome();
      using terminal = openTerminal(
        ['lab', 'start', 'leader-crash', '--plain'],
        home.env,
      );
      await terminal.sees('Enter to go on to your prediction:');
      process.kill(terminal.pid, signal);
      expect(await terminal.exited).toBe(code);
    },
  );

  it('explains what is missing without Java, and ends with 3', async () => {
    await using home = await openHome({PATH: '', JAVA_HOME: ''});
    using terminal = openTerminal(['lab', 'start', 'leader-crash', '--plain'], home.env);
    expect(await terminal.exited).toBe(3);
    await terminal.sees('no Java');
  });

  it('asks nobody in a pipe, and names the command that does not ask', async () => {
    await using home = await openHome();
    const {code, stderr} = await runCommand(['lab', 'start', 'leader-crash'], home.env);
    expect(code).toBe(2);
    expect(stderr).toContain('ackademy lab run leader-crash');
  });
});
