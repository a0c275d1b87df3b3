import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmod, readdir, symlink, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, expect, it} from 'vitest';
import {type Finished, runCommand} from '../helpers/command.js';
import {openHome} from '../helpers/homes.js';
import {openSlowMirror} from '../helpers/mirror.js';
import {openTerminal} from '../helpers/terminal.js';
import {tempFolder} from '../helpers/temp-folder.js';

/** A folder for the PATH with these programs, and Node. */
async function pathWith(programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = await tempFolder();
  await symlink(process.execPath, join(folder, 'node'));
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

const java11 = `echo '    java.specification.version = 11' >&2`;

/** Each: what is wrong with Java here, and the sentence and the remedy that are told. */
const javas = [
  {
    wrong: 'no Java',
    env: async () => ({JAVA_HOME: '', PATH: await pathWith({})}),
    says: /There is no Java on this machine\.\s+Everything but the labs works without it\. Install/,
  },
  {
    wrong: 'Java 11',
    env: async () => ({JAVA_HOME: '', PATH: await pathWith({java: java11})}),
    says: /Kafka needs Java 17 or newer, and \S+java is Java 11\.\s+Install/,
  },
  {
    wrong: 'a Java that fails',
    env: async () => ({
      JAVA_HOME: '',
      PATH: await pathWith({java: 'echo boom >&2; exit 1'}),
    }),
    says: /\S+java does not work: it says "boom"\.\s+Mend or remove it/,
  },
  {
    wrong: 'a JAVA_HOME that leads nowhere',
    env: async () => Promise.resolve({JAVA_HOME: '/nowhere'}),
    says: /JAVA_HOME is \/nowhere, but there is no program \S+\.\s+Let JAVA_HOME point/,
  },
];

/** How a command ended, and whether it told of a bug or of its insides. */
const endOf = ({code, stdout, stderr}: Finished) => ({
  code,
  stdout,
  stderr,
  insides: /^\s+at |bug|Error:/m.test(stderr),
});

const sentence = (says: RegExp) => ({
  code: 3,
  stdout: '',
  stderr: expect.stringMatching(says) as string,
  insides: false,
});

describe('Java', () => {
  it.each(javas)(
    'doctor says that there is $wrong, and the remedy',
    async ({env, says}) => {
      await using home = await openHome(await env());
      const {code, stdout, stderr} = await runCommand(['doctor'], home.env);
      expect({code, stderr}).toEqual({code: 3, stderr: ''});
      expect(stdout).toMatch(says);
      expect(stdout).toMatch(/^✗ Java/m);
      expect(stdout).toMatch(/^✓ Node/m);
    },
  );

  it.each(
    javas.flatMap((one) =>
      [
        ['lab', 'run', 'leader-crash'],
        ['lab', 'run', 'leader-crash', '--json'],
        ['cluster'],
      ].map((args) => ({...one, args, line: args.join(' ')})),
    ),
  )(
    '$line with $wrong ends with the remedy, and leaves nothing',
    async ({env, says, args}) => {
      await using home = await openHome(await env());
      const finished = await runCommand(args, home.env);
      expect(endOf(finished)).toEqual(sentence(says));
      expect(await readdir(join(home.folder, 'state', 'runs'))).toEqual([]);
    },
  );
});

describe('an esbuild that may not be started', () => {
  const env = {ESBUILD_BINARY_PATH: join(import.meta.dirname, 'environment.test.ts')};
  const says =
    /esbuild, which builds .* cannot be started: .*EACCES\.\s+Install ackademy/;

  it.each([[['lab', 'run', 'leader-crash']], [['lab', 'run', 'leader-crash', '--json']]])(
    '%j ends with the remedy before anything else begins',
    async (args) => {
      await using home = await openHome({...env, ACKADEMY_CACHE: await tempFolder()});
      expect(endOf(await runCommand(args, home.env))).toEqual(
        sentence(new RegExp(`^${says.source}`)),
      );
    },
  );

  it('is found by the doctor', async () => {
    await using home = await openHome(env);
    const {code, stdout} = await runCommand(['doctor'], home.env);
    expect({code, stdout}).toEqual({
      code: 3,
      stdout: expect.stringMatching(says) as string,
    });
  });
});

describe('options of the surroundings for every Java', () => {
  it.each([
    {JAVA_TOOL_OPTIONS: '-XX:NoSuchOption'},
    {_JAVA_OPTIONS: '-Xmx1'},
    {JDK_JAVA_OPTIONS: '@/nowhere'},
  ])('are no matter to ours: %o', async (options) => {
    await using home = await openHome(options);
    const {stdout} = await runCommand(['doctor'], home.env);
    expect(stdout).toMatch(/^✓ Java/m);
  });
});

describe('a folder whose path Java cannot open', () => {
  it.each(['😀'])('is told before Kafka is fetched: %s', async (name) => {
    await using mirror = await openSlowMirror();
    await using home = await openHome();
    const env = {
      ...home.env,
      ACKADEMY_CACHE: join(home.folder, name),
      ACKADEMY_MAVEN_MIRROR: mirror.address,
    };
    const says =
      /Java cannot open Kafka in \S+jars, because of the "\S+" in that path\.\s+Set ACKADEMY_CACHE/;
    for (const args of [['lab', 'run', 'leader-crash'], ['cluster'], ['lab', 'price']])
      expect(endOf(await runCommand(args, env))).toEqual(sentence(says));
    expect((await readdir(home.folder)).sort()).toEqual(['state']);
    const {code, stdout} = await runCommand(['doctor'], env);
    expect({code, stdout}).toEqual({
      code: 3,
      stdout: expect.stringMatching(says) as string,
    });
  });
});

/** A port on loopback at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a cache without Kafka', () => {
  it('and no network: says how much was to come, from where, and what can be set', async () => {
    const port = await closedPort();
    await using home = await openHome({
      ACKADEMY_CACHE: await tempFolder(),
      ACKADEMY_MAVEN_MIRROR: `http://127.0.0.1:${port}/`,
    });
    const finished = await runCommand(['lab', 'run', 'leader-crash'], home.env);
    expect(endOf(finished)).toEqual(
      sentence(
        /^Kafka 4\.3\.1 is not on this machine yet and cannot be fetched from 127\.0\.0\.1:\d+ \(46 MB to go\): nobody listens there \(ECONNREFUSED\)\.\n.*HTTPS_PROXY.*ACKADEMY_MAVEN_MIRROR.*KAFKA_HOME/,
      ),
    );
  });

  it.each([
    {
      name: 'ACKADEMY_MAVEN_MIRROR',
      value: 'garbage',
      says: /^ACKADEMY_MAVEN_MIRROR is not a web address\./,
    },
    {
      name: 'KAFKA_HOME',
      value: '/nowhere',
      says: /^KAFKA_HOME is not an unpacked Kafka: /,
    },
  ])('and a wrong $name: says what it should be', async ({name, value, says}) => {
    await using home = await openHome({
      ACKADEMY_CACHE: await tempFolder(),
      [name]: value,
    });
    expect(endOf(await runCommand(['lab', 'run', 'leader-crash'], home.env))).toEqual(
      sentence(says),
    );
  });

  it('doctor finds a wrong KAFKA_HOME before a lab does', async () => {
    await using home = await openHome({KAFKA_HOME: '/nowhere'});
    const {code, stdout} = await runCommand(['doctor'], home.env);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^✗ Kafka +KAFKA_HOME is not an unpacked Kafka/m);
  });
});

describe('a folder that cannot be written', () => {
  it.each(['ACKADEMY_CACHE', 'ACKADEMY_HOME'])('under %s: a sentence', async (name) => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    await using home = await openHome({[name]: join(file, 'x')});
    expect(endOf(await runCommand(['lab', 'run', 'leader-crash'], home.env))).toEqual(
      sentence(/file\/x.*\n.*ACKADEMY_HOME/),
    );
    const {code, stdout} = await runCommand(['doctor'], home.env);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^✗ .*file\/x/m);
  });
});

/** Mounts need a name space of their own, which not every machine gives. */
const nameSpace = ['unshare', '-rm'];
const canMount = spawnSync('env', [...nameSpace, 'true']).status === 0;

/** Runs a lab with this variable leading to a disk of 3 MB that is mounted with these options. */
async function runOnDisk(
  options: string,
  variable: string,
  extra: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  await using home = await openHome(extra);
  const disk = await tempFolder();
  const script = `mount -t tmpfs -o size=3m tmpfs ${disk} && mount -o remount,${options} ${disk} && exec "$@"`;
  const run = [process.execPath, 'dist/main.js', 'lab', 'run', 'leader-crash'];
  const child = spawn('env', [...nameSpace, 'sh', '-c', script, 'sh', ...run], {
    env: {...home.env, [variable]: join(disk, 'x')},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await closed;
  return {code: child.exitCode, signal: child.signalCode, stdout, stderr};
}

describe.skipIf(!canMount)('a disk', () => {
  it.each(['ACKADEMY_CACHE', 'ACKADEMY_HOME'])(
    'that is mounted read-only under %s is told in a sentence',
    async (variable) => {
      const finished = await runOnDisk('ro', variable, {
        ACKADEMY_CACHE: await tempFolder(),
      });
      expect(endOf(finished)).toEqual(sentence(/\/x.*: .*read-only.*\n.*ACKADEMY_HOME/));
    },
  );

  it('that fills up while Kafka comes is told in a sentence, with what is needed', async () => {
    await using mirror = await openSlowMirror();
    const finished = await runOnDisk('rw', 'ACKADEMY_CACHE', {
      ACKADEMY_MAVEN_MIRROR: mirror.address,
    });
    expect(endOf(finished)).toEqual(
      sentence(/The disk is full: Kafka 4\.3\.1 needs \d+ MB more in .*\nMake room/),
    );
  });
});

describe('colour', () => {
  const escape = '\u001b[';

  it('is there on a terminal, and not in a pipe', async () => {
    await using home = await openHome();
    using terminal = openTerminal(['lab'], home.env);
    expect(await terminal.exited).toBe(0);
    expect(terminal.written()).toContain(escape);
    expect((await runCommand(['lab'], home.env)).stdout).not.toContain(escape);
  });

  it.each([
    {what: 'NO_COLOR', args: ['lab'], extra: {NO_COLOR: '1'}, term: 'xterm-256color'},
    {what: 'TERM=dumb', args: ['lab'], extra: {}, term: 'dumb'},
    {what: '--plain', args: ['lab', '--plain'], extra: {}, term: 'xterm-256color'},
  ])('is not there with $what', async ({args, extra, term}) => {
    await using home = await openHome(extra);
    using terminal = openTerminal(args, home.env, {term});
    expect(await terminal.exited).toBe(0);
    await terminal.sees('leader-crash');
    expect(terminal.written()).not.toContain(escape);
  });
});
