import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {describe, expect, it} from 'vitest';
import {type Finished, runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';

/** The command in a home of its own, without a terminal. */
async function ackademy(...args: readonly string[]): Promise<Finished> {
  await using home = await openHome();
  return await runCommand(args, home.env);
}

const commands = [
  [],
  ['learn'],
  ['quiz'],
  ['lab'],
  ['lab', 'start'],
  ['lab', 'run'],
  ['lab', 'verify'],
  ['lab', 'judge'],
  ['lab', 'history'],
  ['lab', 'price'],
  ['lab', 'reset'],
  ['progress'],
  ['cluster'],
  ['doctor'],
  ['clean'],
].map((words) => ({words, name: ['ackademy', ...words].join(' ')}));

describe('help', () => {
  it.each(commands)('of $name has examples of $name', async ({words, name}) => {
    const {code, stdout, stderr} = await ackademy(...words, '--help');
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    expect(stdout).toMatch(new RegExp(`^Examples:(?:\n .*)*\n  \\$ ${name}`, 'm'));
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('lists every command, and no line is wider than a terminal', async () => {
    const {stdout} = await ackademy('--help');
    const {stdout: ofLab} = await ackademy('lab', '--help');
    for (const {words} of commands.filter((one) => one.words.length > 0))
      expect(words[1] === undefined ? stdout : ofLab).toMatch(
        new RegExp(`^  ${words.at(-1) ?? ''}\\b`, 'm'),
      );
    for (const line of ofLab.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ['help', 'ackademy'],
    ['help lab', 'ackademy lab'],
    ['help lab run', 'ackademy lab run'],
    ['lab help run', 'ackademy lab run'],
    ['help lab run leader-crash', 'ackademy lab run'],
    ['help help', 'ackademy help'],
  ])('can be asked for in words, too: %s', async (line, name) => {
    const {code, stdout} = await ackademy(...line.split(' '));
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: ${name} \\[`));
  });

  it('is there for the version, which is the package’s', async () => {
    const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {
      version: string;
    };
    const {code, stdout} = await ackademy('--version');
    expect({code, stdout}).toEqual({code: 0, stdout: `${version}\n`});
  });
});

describe('a reader that has seen enough', () => {
  it.each([[[]], [['--help']], [['lab', 'run', '--help']], [['lab']]])(
    'is no error: %j | head',
    async (args) => {
      await using home = await openHome();
      const child = spawn(process.execPath, ['dist/main.js', ...args], {
        env: home.env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child.stdout.destroy();
      let stderr = '';
      child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
      const [code] = (await once(child, 'close')) as [number];
      expect({code, stderr}).toEqual({code: 0, stderr: ''});
    },
  );
});

/** Arguments, and what the whole of stderr must say. Each ends with 2 and says nothing on stdout. */
const mistakes: readonly (readonly [string, RegExp])[] = [
  ['lob', /no command `ackademy lob`\.\nDid you mean `ackademy lab`\?/],
  ['lab rum', /no command `ackademy lab rum`\.\nDid you mean `ackademy lab run`\?/],
  ['progress imprt', /no command.*\nDid you mean `ackademy progress import`\?/],
  ['--plian', /unknown option '--plian'\n\(Did you mean --plain\?\)/],
  [
    'lab run leader-crash --jsno',
    /'--jsno'\n\(Did you mean --json\?\)\n\(`ackademy lab run --help`/,
  ],
  ['lab run', /missing required argument 'lab'\n\(`ackademy lab run --help` shows/],
  ['lab run leader-cash', /no lab "leader-cash"\.\nDid you mean "leader-crash"\?/],
  ['lab run __proto__', /no lab "__proto__"/],
  ['lab run leader-crash --fix acks-al', /no fix "acks-al"\.\nDid you mean "acks-all"\?/],
  ['lab run leader-crash --fix mine', /"mine" is not a fix\.\nSay --mine\./],
  ['lab run leader-crash --fix', /'--fix <id>' argument missing/],
  [
    'lab run leader-crash --fix acks-all --mine',
    /'--fix <id>' cannot be used with .*'--mine'/,
  ],
  [
    'lab run leader-crash --fix acks-all --control',
    /'--fix <id>' cannot be used with .*'--control'/,
  ],
  ['lab run leader-crash --mine --control', /'--mine' cannot be used with .*'--control'/],
  ['lab run leader-crash more', /too many arguments/],
  ['lab verify --runs 0', /'0' is invalid\. It must be a whole number from 1 to 1000\./],
  ['lab verify --runs abc', /'abc' is invalid\. It must be a whole number/],
  ['lab verify --runs 1.5', /'1\.5' is invalid\. It must be a whole number/],
  ['lab verify leader-crash nope', /no lab "nope"/],
  ['lab price --rounds 0', /'0' is invalid\. It must be a whole number from 1 to 1000\./],
  ['lab price --round 3', /unknown option '--round'\n\(Did you mean --rounds\?\)/],
  ['lab price --seed -1', /'-1' is invalid\. It must be a whole number from 0/],
  ['lab reset nope', /no lab "nope"\.\n`ackademy lab` lists them\./],
  ['lab judge', /missing required argument 'history'/],
  ['doctor now', /too many arguments/],
  ['help lob', /no command `ackademy lob`\.\nDid you mean `ackademy lab`\?/],
  ['help lab rum', /no command `ackademy lab rum`\.\nDid you mean `ackademy lab run`\?/],
  ['help --foo', /unknown option '--foo'/],
  // What a shell makes of `"$FILE"` without such a variable.
  ['progress export ', /missing required argument 'file'/],
  ['progress import ', /missing required argument 'file'/],
  ['lab judge ', /missing required argument 'history'/],
  ['search ', /missing required argument 'words'/],
  ['lab verify --runs 0x10', /'0x10' is invalid\. It must be a whole number/],
  ['lab price --rounds 1e1', /'1e1' is invalid\. It must be a whole number/],
];

describe('a mistake in the command line', () => {
  it.each(mistakes)('is told with the way out: %s', async (line, says) => {
    const {code, stdout, stderr} = await ackademy(...line.split(' '));
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at |bug/m);
  });
});
