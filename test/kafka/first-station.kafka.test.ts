import {expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {descendantsOf, stillAlive} from '../helpers/process-tree.js';
import {openTerminal, type RealTerminal} from '../helpers/terminal.js';
import {eventually} from '../helpers/until.js';

const enter = '\r';
const show = '\t';

/** The keys that open the n-th part of a station, wherever the cursor is. */
const part = (n: number): string => `g${'j'.repeat(n - 1)}${enter}`;

/** Presses a key each time that the screen has changed, until it shows this. */
async function pressUntil(
  terminal: RealTerminal,
  key: string,
  text: string,
): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (terminal.transcript().includes(text)) return;
    const before = terminal.transcript();
    terminal.press(key);
    await eventually('another screen', () => terminal.transcript() !== before, 30_000);
  }
  throw new Error(`never saw "${text}":\n${terminal.transcript()}`);
}

it('the whole first station, in a real terminal against the real cluster', async () => {
  await using home = await openHome();
  using terminal = openTerminal([], home.env);
  await terminal.sees('PRODUCE');
  await pressUntil(terminal, enter, 'what is true, and why');

  terminal.press(part(1));
  await terminal.sees('page 1 of');
  await pressUntil(terminal, enter, 'what is true, and why');
  await terminal.sees('✓ lesson');

  terminal.press(part(3));
  for (let question = 1; question <= 10; question += 1) {
    await terminal.sees(`question ${question} of 10`);
    await pressUntil(terminal, show, 'Why');
    terminal.press(enter);
  }
  await terminal.sees('0 of 10');
  await pressUntil(terminal, 'q', 'what is true, and why');

  terminal.press(part(4));
  await terminal.sees('1 of 7 · brief');
  await pressUntil(terminal, enter, '2 of 7 · predict');
  terminal.press(`jj${enter}`);
  await terminal.sees('acknowledged orders are gone', 90_000);
  await terminal.sees('You said: About half');
  await pressUntil(terminal, enter, '5 of 7 · fix it');
  terminal.press('jjj');
  await terminal.sees('▶ 4');
  terminal.press(enter);
  await terminal.sees('None of 1000 acknowledged orders is gone', 90_000);
  await pressUntil(terminal, enter, '7 of 7');
  await pressUntil(terminal, enter, 'what is true, and why');

  terminal.press(part(5));
  await pressUntil(terminal, enter, 'tick');
  terminal.press(' ');
  await pressUntil(terminal, enter, 'what is true, and why');
  await terminal.sees('✓ lab');
  await pressUntil(terminal, 'q', 'PRODUCE');

  const family = descendantsOf(terminal.pid);
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
  expect(stillAlive(family.map(({pid}) => pid))).toEqual([]);
  const {stdout} = await runCommand(['progress', '--json'], home.env);
  const progress = JSON.parse(stdout) as {stations: readonly object[]};
  expect(progress.stations[0]).toMatchObject({
    id: 'leader-crash',
    lesson: 'done',
    quiz: {answered: 10},
    lab: 'done',
    card: 'done',
  });
  expect(progress).toMatchObject({
    labs: {
      'leader-crash': {runs: 2, predicted: 'half', fixedWith: 'acks-all-idempotent'},
    },
  });
}, 300_000);
