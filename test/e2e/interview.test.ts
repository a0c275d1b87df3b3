import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Home, openHome} from '../helpers/homes.js';
import {openTerminal, type RealTerminal} from '../helpers/terminal.js';
import {eventually} from '../helpers/until.js';

const enter = '\r';
const paste = (text: string): string => `\u001b[200~${text}\u001b[201~`;
const plainly = 'interview --plain --level senior --focus kafka --minutes 10'.split(' ');

/** All that was typed in interviews of this home. */
async function typedIn({folder}: Home): Promise<string> {
  const answers = join(folder, 'state', 'answers');
  const files = await readdir(answers, {recursive: true}).catch(() => []);
  const texts = files
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFile(join(answers, file), 'utf8'));
  return (await Promise.all(texts)).join('\n---\n');
}

/** From the map to where the answer is typed. */
async function goToAnswer(terminal: RealTerminal): Promise<void> {
  await terminal.sees('PRODUCE');
  terminal.press('i');
  await terminal.sees('Mock interview');
  terminal.press(enter);
  await terminal.sees('before you answer');
  terminal.press(enter);
  await terminal.sees('Enter begins');
  terminal.press(enter);
  await terminal.sees('left');
}

describe('an interview on a terminal', () => {
  it('has what was typed when it is killed in mid-sentence, and goes on with it', async () => {
    await using home = await openHome();
    using terminal = openTerminal([], home.env);
    await goToAnswer(terminal);
    terminal.press('We count at both ends, and th');
    await terminal.sees('and th');
    await eventually(
      'the text',
      async () => (await typedIn(home)).includes('and th'),
      5000,
    );
    process.kill(terminal.pid, 'SIGKILL');
    await terminal.exited;
    expect(await typedIn(home)).toBe('We count at both ends, and th');
    using again = openTerminal([], home.env);
    await again.sees('PRODUCE');
    again.press('i');
    await again.sees('Go on with the one that you left');
    again.press(enter);
    await again.sees('Enter begins');
    again.press(enter);
    await again.sees('We count at both ends, and th');
  });

  it('has the line that was being typed in plain mode, too', async () => {
    await using home = await openHome();
    using terminal = openTerminal(plainly, home.env);
    await terminal.sees('The numbers of those');
    terminal.press(enter);
    await terminal.sees('Your answer:');
    terminal.press(`First line.${enter}`);
    await terminal.sees('Go on, or');
    terminal.press('Half a li');
    await eventually(
      'the text',
      async () => (await typedIn(home)).includes('Half a li'),
      5000,
    );
    process.kill(terminal.pid, 'SIGKILL');
    await terminal.exited;
    expect(await typedIn(home)).toBe('First line.\nHalf a li');
  });

  it.each([
    {of: 'that says where a paste begins', term: 'xterm-256color', marks: paste},
    {of: 'that does not', term: 'xterm-256color', marks: (text: string) => text},
    {of: 'that cannot move its cursor', term: 'dumb', marks: (text: string) => text},
  ])(
    'takes all lines of a paste as the answer in plain mode, and none for the next question: in a terminal $of',
    async ({term, marks}) => {
      await using home = await openHome();
      using terminal = openTerminal(plainly, home.env, {term});
      await terminal.sees('The numbers of those');
      terminal.press(enter);
      await terminal.sees('Your answer:');
      const text = 'First line.\n\nA line behind an empty one.\nq\nThe last, with no end';
      terminal.press(marks(text.replaceAll('\n', enter)));
      await terminal.sees('Go on, or');
      terminal.press(term === 'dumb' ? enter : `. And typed${enter}`);
      const more = term === 'dumb' ? '' : '\n. And typed';
      const whole = `${text}${more}\n`;
      await eventually('all', async () => (await typedIn(home)) === whole, 10_000);
      expect(terminal.transcript()).not.toContain('Follow-up');
    },
  );

  it('takes a very long paste in plain mode, too', async () => {
    await using home = await openHome();
    using terminal = openTerminal(plainly, home.env);
    await terminal.sees('The numbers of those');
    terminal.press(enter);
    await terminal.sees('Your answer:');
    const text = 'acks=all waits for the ISR.\n'.repeat(3600).trim();
    terminal.press(paste(text.replaceAll('\n', enter)));
    await terminal.sees('words pasted.');
    // It is said when it was read, and kept right after.
    await eventually('the text', async () => (await typedIn(home)) !== '', 10_000);
    expect(await typedIn(home)).toBe(`${text}\n`);
  });

  it('keeps a paste of a hundred thousand letters in several lines when its terminal is closed', async () => {
    await using home = await openHome();
    using terminal = openTerminal([], home.env);
    await goToAnswer(terminal);
    const text = 'acks=all waits for the ISR.\n'.repeat(3600).trim();
    terminal.press(paste(text.replaceAll('\n', enter)));
    await eventually('the text', async () => (await typedIn(home)) !== '', 10_000);
    process.kill(terminal.pid, 'SIGHUP');
    expect(await terminal.exited).toBe(130);
    expect(await typedIn(home)).toBe(text);
  });

  it('keeps both texts where two answer the same question', async () => {
    await using home = await openHome();
    using one = openTerminal([], home.env);
    await goToAnswer(one);
    using other = openTerminal([], home.env);
    await other.sees('PRODUCE');
    other.press('i');
    await other.sees('Go on with the one that you left');
    other.press(enter);
    await other.sees('Enter begins');
    other.press(enter);
    await other.sees('left');
    one.press('mine');
    await one.sees('mine');
    await eventually(
      'the text',
      async () => (await typedIn(home)).includes('mine'),
      5000,
    );
    other.press('yours');
    await other.sees('Another ackademy writes this answer');
    one.press('!');
    await eventually(
      'both',
      async () => {
        const typed = await typedIn(home);
        return typed.includes('mine!') && typed.includes('yours');
      },
      5000,
    );
    expect(await typedIn(home)).toContain('mine!');
  });
});
