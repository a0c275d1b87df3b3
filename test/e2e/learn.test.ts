import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {openTerminal} from '../helpers/terminal.js';
import {tempFolder} from '../helpers/temp-folder.js';

const marks = /\*\*|`|^#|\[\^|^\|/m;

describe('ackademy learn', () => {
  it('writes clean text into a pipe: no escapes, no marks of Markdown, sources numbered', async () => {
    await using home = await openHome({FORCE_COLOR: '1'});
    const {code, stdout, stderr} = await runCommand(['learn', 'leader-crash'], home.env);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^acks=1 and a dying leader\n/);
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
    expect(stdout).not.toMatch(marks);
    expect(stdout).toContain('it may lead.[1]');
    expect(stdout).toMatch(/^\[1\] /m);
  });

  it('takes the next station when none is named, and tells the story and the card', async () => {
    await using home = await openHome();
    const [lesson, story, card] = await Promise.all([
      runCommand(['learn'], home.env),
      runCommand(['learn', 'leader-crash', '--story'], home.env),
      runCommand(['learn', 'leader-crash', '--card'], home.env),
    ]);
    expect(lesson.stdout).toContain('Each order passes three places.');
    expect(story.stdout).toMatch(
      /^1\. .*\n.*epoch \d+\. High watermark: \d+\. Broker 1/m,
    );
    expect(card.stdout).toMatch(/^In 30 seconds: /m);
  });

  it('is remembered as read on a terminal, and not in a pipe', async () => {
    await using home = await openHome();
    await runCommand(['learn', 'leader-crash'], home.env);
    const before = await runCommand(['progress'], home.env);
    expect(before.stdout).toContain('lesson not read');
    using terminal = openTerminal(['learn', 'leader-crash'], home.env);
    await terminal.sees('Next: ');
    expect(await terminal.exited).toBe(0);
    const after = await runCommand(['progress'], home.env);
    expect(after.stdout).toContain('lesson read');
  });

  it('colours nothing under NO_COLOR', async () => {
    await using home = await openHome({NO_COLOR: '1'});
    using terminal = openTerminal(['learn', 'leader-crash'], home.env);
    expect(await terminal.exited).toBe(0);
    expect(terminal.written()).not.toContain('\u001b');
  });

  it('refuses a station that there is not, with the nearest name', async () => {
    await using home = await openHome();
    const {code, stdout, stderr} = await runCommand(['learn', 'leader-clash'], home.env);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toContain('Did you mean "leader-crash"?');
  });

  it('refuses a language that there is not, and says which there are', async () => {
    await using home = await openHome();
    const {code, stderr, stdout} = await runCommand(['learn', '--lang', 'zh'], home.env);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toContain('There is en so far.');
  });

  it('says on a terminal when reading could not be remembered, ends with 3 and keeps it', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    await chmod(file, 0o444);
    using terminal = openTerminal(['learn', 'leader-crash'], {
      ...process.env,
      ACKADEMY_HOME: file,
      TMPDIR: await tempFolder(),
    });
    expect(await terminal.exited).toBe(3);
    await terminal.sees('is not saved');
    await terminal.sees('ackademy progress import');
  });
});
