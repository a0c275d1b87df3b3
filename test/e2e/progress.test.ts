import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {openTerminal} from '../helpers/terminal.js';
import {tempFolder} from '../helpers/temp-folder.js';

/** Reads the lesson on a terminal, so that there is something to remember. */
async function read(env: NodeJS.ProcessEnv): Promise<void> {
  using terminal = openTerminal(['learn', 'leader-crash'], env);
  await terminal.exited;
}

describe('ackademy progress', () => {
  it('says where the learner is and what is next, as text and as data', async () => {
    await using home = await openHome();
    const fresh = await runCommand(['progress'], home.env);
    expect(fresh.code).toBe(0);
    expect(fresh.stdout).toContain(
      '○ acks=1 and a dying leader (leader-crash): lesson not read',
    );
    expect(fresh.stdout).toContain('ackademy learn whole-answer');
    await read(home.env);
    const {stdout} = await runCommand(['progress', '--json'], home.env);
    const progress = JSON.parse(stdout) as {stations: readonly {id: string}[]};
    expect(progress.stations.find(({id}) => id === 'leader-crash')).toMatchObject({
      whole: 'begun',
      lesson: 'done',
    });
    expect(progress).toMatchObject({
      schema: 1,
      next: {do: 'quiz', command: 'ackademy quiz leader-crash'},
    });
  });

  it('goes to another machine: export, import, and a second import adds nothing', async () => {
    await using here = await openHome();
    await using there = await openHome();
    const file = join(await tempFolder(), 'progress.json');
    await read(here.env);
    const exported = await runCommand(['progress', 'export', file], here.env);
    expect(exported.stdout).toBe(`1 event exported to ${file}.\n`);
    const again = await runCommand(['progress', 'export', file], here.env);
    expect(again.code).toBe(2);
    const imported = ['progress', 'import', file, '--yes'];
    expect((await runCommand(imported, there.env)).stdout).toContain('1 event added');
    expect((await runCommand(imported, there.env)).stdout).toContain(
      '0 events added, 1 known',
    );
    expect((await runCommand(['progress'], there.env)).stdout).toContain('lesson read');
  });

  it('asks before it imports or forgets, and changes nothing on a no or without a terminal', async () => {
    await using home = await openHome();
    await read(home.env);
    const nobody = await runCommand(['progress', 'reset'], home.env);
    expect(nobody.code).toBe(2);
    expect(nobody.stderr).toContain('ackademy progress reset --yes');
    using terminal = openTerminal(['progress', 'reset'], home.env);
    await terminal.sees('Forget all answers');
    terminal.press('n\r');
    await terminal.sees('Nothing was changed.');
    expect(await terminal.exited).toBe(1);
    expect((await runCommand(['progress'], home.env)).stdout).toContain('lesson read');
  });

  it('forgets on a yes, and keeps the files', async () => {
    await using home = await openHome();
    await read(home.env);
    const {code, stdout} = await runCommand(['progress', 'reset', '--yes'], home.env);
    expect({code, stdout}).toEqual({code: 0, stdout: 'Forgotten. You begin again.\n'});
    expect((await runCommand(['progress'], home.env)).stdout).toContain(
      'lesson not read',
    );
    expect(await readdir(join(home.folder, 'state', 'journal'))).toHaveLength(2);
    const nothing = await runCommand(['progress', 'reset', '--yes'], home.env);
    expect(nothing.stdout).toContain('There is no progress to forget.');
  });

  it('refuses a file that is no export, and says so', async () => {
    await using home = await openHome();
    const file = join(await tempFolder(), 'x.json');
    await writeFile(file, '{"events": 1}');
    const {code, stderr} = await runCommand(
      ['progress', 'import', file, '--yes'],
      home.env,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('nothing was imported');
  });

  it('tells damage in a journal of random bytes, goes on, and leaves the file as it is', async () => {
    await using home = await openHome();
    const folder = join(home.folder, 'state', 'journal');
    await mkdir(folder, {recursive: true});
    const bytes = Buffer.from(Array.from({length: 500}, (_, at) => (at * 7919) % 256));
    await writeFile(join(folder, 'x.journal'), bytes);
    const {code, stderr} = await runCommand(['progress'], home.env);
    expect(code).toBe(0);
    expect(stderr).toContain('x.journal lies with your progress and is none');
    expect((await readFile(join(folder, 'x.journal'))).equals(bytes)).toBe(true);
    const {stdout} = await runCommand(['doctor'], home.env);
    expect(stdout).toContain('x.journal lies with your progress');
  });

  it('ends with 3 where progress cannot be kept', async () => {
    await using home = await openHome();
    const file = join(await tempFolder(), 'progress.json');
    await read(home.env);
    await runCommand(['progress', 'export', file], home.env);
    const blocked = join(await tempFolder(), 'file');
    await writeFile(blocked, '');
    const env = {...home.env, ACKADEMY_HOME: blocked};
    const {code, stderr} = await runCommand(['progress', 'import', file, '--yes'], env);
    expect(code).toBe(3);
    expect(stderr).toContain('a file is where a folder must be');
  });
});
