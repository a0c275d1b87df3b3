import {expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {questionsOf} from './questions-of.js';
import {descendantsOf, stillAlive} from '../helpers/processes/process-tree.js';
import {openTerminal, type RealTerminal} from '../helpers/terminal.js';
import {eventually} from '../helpers/until.js';

const enter = '\r';
const show = '\t';

/** The keys that open the n-th part of a station, wherever the cursor is. */
const part = (n: number): string => `g${'j'.repeat(n - 1)}${enter}`;

/** Presses keys, and waits until the screen that they lead to is shown. */
async function press(terminal: RealTerminal, keys: string, shows: string): Promise<void> {
  terminal.press(keys);
  await terminal.sees(shows);
}

/** Looks 20 times, and ever the same is shown: a page that is turned is drawn, measured and drawn again. */
async function standsStill(terminal: RealTerminal): Promise<string> {
  let seen = '';
  let times = 0;
  await eventually(
    'a screen that stands still',
    () => {
      const now = terminal.transcript();
      times = now === seen ? times + 1 : 0;
      seen = now;
      return times === 20;
    },
    30_000,
  );
  return seen;
}

/** Turns pages, one when the other stands still, until one shows this. */
async function turnTo(terminal: RealTerminal, text: string, key = enter): Promise<void> {
  for (;;) {
    const before = await standsStill(terminal);
    if (before.includes(text)) return;
    terminal.press(key);
    await eventually(
      `a page after\n${before}\n`,
      () => terminal.transcript() !== before,
      30_000,
    );
  }
}

it(
  'a whole station with its lab, in a real terminal against the real cluster',
  {timeout: 300_000},
  async () => {
    const count = questionsOf('leader-crash');
    await using home = await openHome();
    using terminal = openTerminal([], home.env);
    await terminal.sees('PRODUCE');
    await press(terminal, 'j', 'means one copy');
    await press(terminal, enter, 'what is true, and why');

    await press(terminal, part(1), 'page 1 of');
    await turnTo(terminal, 'what is true, and why');
    await terminal.sees('✓ lesson');

    terminal.press(part(3));
    for (let question = 1; question <= count; question += 1) {
      await terminal.sees(`question ${question} of ${count}`);
      await press(terminal, show, 'Why');
      terminal.press(enter);
    }
    await terminal.sees(`0 of ${count}`);
    await press(terminal, 'q', 'what is true, and why');

    terminal.press(part(4));
    await terminal.sees('1 of 7 · brief');
    await press(terminal, enter, '2 of 7 · predict');
    terminal.press(`jj${enter}`);
    await terminal.sees('acknowledged orders are gone', 90_000);
    await terminal.sees('You said: About half');
    await press(terminal, enter, '5 of 7 · fix it');
    terminal.press('jjj');
    await terminal.sees('▶ 4');
    terminal.press(enter);
    await terminal.sees('None of 1000 acknowledged orders is gone', 90_000);
    await press(terminal, enter, '6 of 7');
    await turnTo(terminal, 'what is true, and why');

    terminal.press(part(5));
    await turnTo(terminal, 'tick');
    terminal.press(' ');
    await turnTo(terminal, 'what is true, and why');
    await terminal.sees('✓ lab');
    // On a busy machine the last page may have been turned twice, into the quiz that comes next.
    await turnTo(terminal, 'PRODUCE', 'q');

    const family = descendantsOf(terminal.pid);
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    expect(stillAlive(family.map(({pid}) => pid))).toEqual([]);
    const {stdout} = await runCommand(['progress', '--json'], home.env);
    const progress = JSON.parse(stdout) as {stations: readonly {id: string}[]};
    expect(progress.stations.find(({id}) => id === 'leader-crash')).toMatchObject({
      lesson: 'done',
      quiz: {answered: count},
      lab: 'done',
      card: 'done',
    });
    expect(progress).toMatchObject({
      labs: {
        'leader-crash': {runs: 2, predicted: 'half', fixedWith: 'acks-all-idempotent'},
      },
    });
  },
);
