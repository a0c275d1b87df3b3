import {cp, mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {labFolder} from '../../src/app/labs/lab-folder.js';
import {runCommand} from '../helpers/command.js';
import {openHome, type Home} from '../helpers/homes.js';
import {openTerminal} from '../helpers/terminal.js';

const mine = 'const changed = true;\n';

/** A home in which the learner has changed checkout.ts. */
async function homeWithChanges(): Promise<Home & {readonly checkout: string}> {
  const home = await openHome();
  const folder = join(home.folder, 'state', 'workspace', 'leader-crash');
  await mkdir(folder, {recursive: true});
  for (const file of ['checkout.ts', 'shipping.ts', 'topic.properties'])
    await cp(join(labFolder('leader-crash'), file), join(folder, file));
  const checkout = join(folder, 'checkout.ts');
  await writeFile(checkout, mine);
  return {...home, checkout};
}

const shipped = async () =>
  readFile(join(labFolder('leader-crash'), 'checkout.ts'), 'utf8');

describe('ackademy lab reset', () => {
  it('without a terminal says what to say, and changes nothing', async () => {
    await using home = await homeWithChanges();
    const {code, stdout, stderr} = await runCommand(
      ['lab', 'reset', 'leader-crash'],
      home.env,
    );
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/Say `ackademy lab reset leader-crash --yes`\./);
    expect(await readFile(home.checkout, 'utf8')).toBe(mine);
  });

  it('with --yes puts the shipped files back, and has nothing to do after that', async () => {
    await using home = await homeWithChanges();
    const reset = ['lab', 'reset', 'leader-crash', '--yes'];
    const first = await runCommand(reset, home.env);
    expect(first).toMatchObject({code: 0, stderr: ''});
    expect(first.stdout).toMatch(/^As shipped again: /);
    expect(await readFile(home.checkout, 'utf8')).toBe(await shipped());
    const second = await runCommand(reset, home.env);
    expect(second).toMatchObject({
      code: 0,
      stdout: 'Your copy of leader-crash is as shipped already.\n',
    });
  });

  it('asks before what was added goes, also where no file of the shop was changed', async () => {
    await using home = await homeWithChanges();
    await writeFile(home.checkout, await shipped());
    const helper = join(home.checkout, '..', 'helper.ts');
    await writeFile(helper, mine);
    await mkdir(join(home.checkout, '..', 'lib'));
    const args = ['lab', 'reset', 'leader-crash'];
    expect(await runCommand(args, home.env)).toMatchObject({code: 2, stdout: ''});
    using terminal = openTerminal(args, home.env);
    await terminal.sees('What you added (helper.ts, lib/) will be gone. Go on?');
    terminal.press('n\r');
    expect(await terminal.exited).toBe(1);
    expect(await readFile(helper, 'utf8')).toBe(mine);
  });

  it.each([
    {answer: 'n\r', code: 1, says: 'Nothing was changed.', kept: true},
    {answer: '\r', code: 1, says: 'Nothing was changed.', kept: true},
    {answer: 'y\r', code: 0, says: 'As shipped again', kept: false},
    {answer: '\u0003', code: 130, says: 'Go on?', kept: true},
  ])(
    'asks on a terminal: $answer ends with $code',
    async ({answer, code, says, kept}) => {
      await using home = await homeWithChanges();
      using terminal = openTerminal(['lab', 'reset', 'leader-crash'], home.env);
      await terminal.sees('Your changes in checkout.ts will be gone. Go on?');
      terminal.press(answer);
      expect(await terminal.exited).toBe(code);
      await terminal.sees(says);
      expect(terminal.transcript()).not.toMatch(/bug/);
      expect(await readFile(home.checkout, 'utf8')).toBe(kept ? mine : await shipped());
    },
  );
});

describe('ackademy clean', () => {
  it('lists what there is and removes nothing', async () => {
    await using home = await homeWithChanges();
    const {code, stdout, stderr} = await runCommand(['clean'], home.env);
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    for (const name of ['cache', 'runs', 'histories', 'workspace', 'journal'])
      expect(stdout).toMatch(
        new RegExp(`^ +(?:\\d+\\.\\d MB|\\d+ kB)  ${name} .*\\n {13}/`, 'm'),
      );
    expect(await readFile(home.checkout, 'utf8')).toBe(mine);
  });

  it('without a terminal removes nothing unless --yes is said', async () => {
    await using home = await homeWithChanges();
    const asked = await runCommand(['clean', '--workspace'], home.env);
    expect(asked).toMatchObject({code: 2, stdout: ''});
    expect(asked.stderr).toMatch(/Say `ackademy clean --workspace --yes`\./);
    expect(await readFile(home.checkout, 'utf8')).toBe(mine);
    const told = await runCommand(['clean', '--workspace', '--yes'], home.env);
    expect(told).toMatchObject({code: 0, stdout: 'Removed workspace.\n'});
    expect(await readdir(join(home.folder, 'state'))).toEqual([]);
  });
});
