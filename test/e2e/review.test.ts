import {describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {openTerminal} from '../helpers/terminal.js';
import {answered, remember} from './past.js';

const enter = '\r';

describe('ackademy review', () => {
  it('says that nothing is due, and how that changes', async () => {
    await using home = await openHome();
    const {code, stdout} = await runCommand(['review'], home.env);
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing is due: only what you have answered once');
  });

  it('says when the next is due', async () => {
    await using home = await openHome();
    await remember(home.env, [[0, answered('default-acks')]]);
    const {code, stdout} = await runCommand(['review'], home.env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Nothing is due today\. Next: 1 question in 2 days, \w+ \d+/);
  });

  it('draws what was remembered no wider than the terminal', async () => {
    await using home = await openHome();
    await remember(home.env, [
      [10, answered('default-acks')],
      [3, answered('default-acks')],
    ]);
    using terminal = openTerminal(['review', '--stats'], home.env, {cols: 60});
    await terminal.sees('of 1 answer');
    expect(terminal.transcript()).toMatch(
      /^from .+█.+ 100 %, expected \d+ %, of 1 answer$/m,
    );
  });

  it('asks what is due, is left in the middle, and has kept what was answered', async () => {
    await using home = await openHome();
    await remember(home.env, [
      [10, answered('default-acks', 'wrong')],
      [10, answered('what-yes-means')],
      [10, answered('a-question-of-long-ago')],
    ]);
    const {stdout} = await runCommand(['review', '--json'], home.env);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      due: [{question: 'default-acks', misses: 1}, {question: 'what-yes-means'}],
      next: null,
    });
    using terminal = openTerminal(['review', '--plain'], home.env, {cols: 100, rows: 40});
    await terminal.sees('Review: 2 questions.');
    await terminal.sees('A number from 1 to 4:');
    terminal.press(`1${enter}`);
    await terminal.sees('Comes again');
    await terminal.sees('q to leave');
    await terminal.sees('Enter for the next question');
    terminal.press(`q${enter}`);
    await terminal.sees('You left after 1 of 2 questions.');
    await terminal.sees('1 more is due today.');
    expect(await terminal.exited).toBe(0);
    const after = await runCommand(['review', '--json'], home.env);
    expect(JSON.parse(after.stdout)).toMatchObject({due: [{question: 'what-yes-means'}]});
  });

  it('asks at most as many as the learner wants', async () => {
    await using home = await openHome();
    await remember(home.env, [
      [10, answered('default-acks')],
      [10, answered('what-yes-means')],
    ]);
    using terminal = openTerminal(['review', '--limit', '1'], home.env);
    await terminal.sees('Review: 1 question.');
    const {code, stderr} = await runCommand(['review', '--limit', '0'], home.env);
    expect(code).toBe(2);
    expect(stderr).toContain('whole number');
  });

  it('asks nobody in a pipe: a sentence, and exit 2', async () => {
    await using home = await openHome();
    await remember(home.env, [[10, answered('default-acks')]]);
    const {code, stderr} = await runCommand(['review'], home.env);
    expect(code).toBe(2);
    expect(stderr).toContain('ackademy review --json');
  });
});
