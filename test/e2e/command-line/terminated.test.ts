import {describe, expect, it} from 'vitest';
import {runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';
import {descendantsOf} from '../../helpers/processes/process-tree.js';
import {openTerminal} from '../../helpers/terminal.js';

/** Runs ackademy, and then says how it ended and how it left the terminal. */
const andThen = `
  const {spawnSync} = require('node:child_process');
  const {status, signal} = spawnSync(process.execPath, ['dist/main.js', ...process.argv.slice(1)], {stdio: 'inherit'});
  console.log('ended with', status, signal);
  spawnSync('stty', ['-a'], {stdio: 'inherit'});
  console.log('that is all');
`;

const enter = '\r';

describe('a question on a terminal that is ended', () => {
  it.each([
    {line: 'quiz leader-crash', signal: 'SIGTERM', code: 143, asks: 'A number'},
    {line: 'quiz leader-crash', signal: 'SIGHUP', code: 129, asks: 'A number'},
    {line: 'learn leader-crash --card', signal: 'SIGTERM', code: 143, asks: 'enter'},
    {line: 'progress reset', signal: 'SIGTERM', code: 143, asks: 'Forget all'},
    {line: 'lab start leader-crash --plain', signal: 'SIGTERM', code: 143, asks: 'Enter'},
  ])('leaves it as it was: $line, $signal', async ({line, signal, code, asks}) => {
    await using home = await openHome();
    await runCommand(['progress', 'interview', '--minutes', '20'], home.env);
    using terminal = openTerminal(line.split(' '), home.env, {
      program: ['-e', andThen, '--'],
    });
    await terminal.sees(asks);
    const [child] = descendantsOf(terminal.pid);
    process.kill(child?.pid ?? 0, signal);
    await terminal.sees('that is all');
    expect(terminal.transcript()).toContain(`ended with ${code} null`);
    expect(terminal.transcript()).toMatch(/ icanon\b/);
    expect(terminal.transcript()).toMatch(/ echo\b/);
    expect(terminal.transcript()).not.toMatch(/^\s+at |bug/m);
    expect(terminal.written()).toContain('\u001b[?25h');
  });

  it('keeps every answer that was given', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['quiz', 'leader-crash'], home.env);
    await terminal.sees('A number');
    terminal.press(`s${enter}`);
    await terminal.sees('Enter for the next question');
    process.kill(terminal.pid, 'SIGTERM');
    expect(await terminal.exited).toBe(143);
    const {stdout} = await runCommand(['progress', '--json'], home.env);
    const {stations} = JSON.parse(stdout) as {stations: readonly {id: string}[]};
    expect(stations.find(({id}) => id === 'leader-crash')).toMatchObject({
      quiz: {answered: 1},
    });
  });
});
