import {chmod, mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {jvmEnvironment} from '../../../src/machine/java/environment.js';
import {findJava as find, type JavaNeed} from '../../../src/machine/java/java.js';
import type {Machine} from '../../../src/machine/java/ways-to-java.js';

const need: JavaNeed = {who: 'Some server', oldest: 17};
const findJava = (
  env: NodeJS.ProcessEnv,
  options: {signal?: AbortSignal; machine?: Machine} = {},
) => find(env, need, options);

const debian: Machine = {
  platform: 'linux',
  osRelease: 'PRETTY_NAME="Debian"\nID=debian\n',
};

/** What `java -XshowSettings:properties -version` says, whoever built it. */
const says = (home: string, specification: string, version: string): string =>
  `Property settings:
    java.home = ${home}
    java.runtime.version = ${version}
    java.specification.version = ${specification}
    java.vendor = Some Vendor
    java.vm.name = Some VM
    os.arch = riscv

openjdk version "${version}"`;

/** A Java home whose `java` is this shell script. */
async function javaHome(script: (home: string) => string): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'java-'));
  await mkdir(join(home, 'bin'));
  await program(join(home, 'bin', 'java'), script(home));
  return home;
}

async function program(path: string, script: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

const fakeJava = (specification: string, version: string): Promise<string> =>
  javaHome((home) => `cat >&2 <<'END'\n${says(home, specification, version)}\nEND`);

const stub = () =>
  javaHome(
    () =>
      'echo "The operation couldn’t be completed. Unable to locate a Java Runtime." >&2; exit 1',
  );

/** The tools that the scripts need, before the Java homes' bin folders. */
const pathOf = (...homes: readonly string[]): string =>
  [...homes.map((home) => join(home, 'bin')), '/bin', '/usr/bin'].join(delimiter);

/** A PATH without any java on it. */
const nowhere = dirname(import.meta.dirname);

describe('findJava', () => {
  it('takes the one in JAVA_HOME before the one on the PATH', async () => {
    const inHome = await fakeJava('21', '21.0.1+12');
    const onPath = await fakeJava('17', '17.0.15+6');
    const java = await findJava({JAVA_HOME: inHome, PATH: pathOf(onPath)});
    expect(java).toEqual({
      path: join(inHome, 'bin', 'java'),
      version: 21,
      build: 'Some Vendor Some VM 21.0.1+12 riscv',
      opensAnyName: false,
    });
  });

  it('takes the first one on the PATH', async () => {
    const first = await fakeJava('17', '17.0.15+6');
    const second = await fakeJava('21', '21.0.1+12');
    expect(await findJava({PATH: pathOf(first, second)})).toMatchObject({
      path: join(first, 'bin', 'java'),
      version: 17,
    });
  });

  it('passes over a folder on the PATH that is called java', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'java-'));
    await mkdir(join(folder, 'java'));
    const real = await fakeJava('17', '17.0.15+6');
    const PATH = `${folder}${delimiter}${pathOf(real)}`;
    expect((await findJava({PATH})).path).toBe(join(real, 'bin', 'java'));
  });

  it('gives two builds of one version different names', async () => {
    const one = await fakeJava('17', '17.0.15+6');
    const two = await fakeJava('17', '17.0.15+6-Debian-1deb12u1');
    const builds = [one, two].map((JAVA_HOME) => findJava({JAVA_HOME, PATH: pathOf()}));
    const [a, b] = await Promise.all(builds);
    expect(a?.build).not.toBe(b?.build);
  });

  it.each([
    ['11', '11.0.2+9', 11],
    ['1.8', '1.8.0_302-b08', 8],
  ])(
    'refuses Java %s with its version, its path and the remedy',
    async (spec, version, major) => {
      const old = await fakeJava(spec, version);
      await expect(
        findJava({PATH: pathOf(old)}, {machine: debian}),
      ).rejects.toMatchObject({
        name: 'TrainerError',
        code: 'environment',
        message: `Some server needs Java 17 or newer, and ${join(old, 'bin', 'java')} is Java ${major}.`,
        hint: expect.stringContaining('apt install openjdk') as string,
      });
    },
  );

  it('says what to do about JAVA_HOME when the old Java is there', async () => {
    const old = await fakeJava('11', '11.0.2+9');
    await expect(
      findJava({JAVA_HOME: old, PATH: pathOf()}, {machine: debian}),
    ).rejects.toMatchObject({
      hint: expect.stringContaining('unset JAVA_HOME') as string,
    });
  });

  it('says that everything but the labs works when there is no Java', async () => {
    await expect(findJava({PATH: nowhere}, {machine: debian})).rejects.toMatchObject({
      code: 'environment',
      message: 'There is no Java on this machine.',
      hint: expect.stringMatching(/Everything but the labs.*apt install/) as string,
    });
  });

  it.each([{}, {PATH: ''}])('finds nothing without a PATH: %o', async (env) => {
    await expect(findJava(env)).rejects.toThrow('There is no Java');
  });

  it('takes the stub of macOS for no Java', async () => {
    const path = `${join(await stub(), 'bin')}${delimiter}${nowhere}`;
    const mac: Machine = {platform: 'darwin', osRelease: ''};
    await expect(findJava({PATH: path}, {machine: mac})).rejects.toMatchObject({
      message: 'There is no Java on this machine.',
      hint: expect.stringContaining('brew install') as string,
    });
  });

  it('looks past the stub of macOS', async () => {
    const real = await fakeJava('17', '17.0.15+6');
    const java = await findJava({PATH: pathOf(await stub(), real)});
    expect(java.path).toBe(join(real, 'bin', 'java'));
  });

  it.each([
    ['leads nowhere', () => Promise.resolve('/nowhere/at/all'), 'there is no program'],
    ['holds a stub', stub, 'there is no Java in it'],
    [
      'holds a broken one',
      () => javaHome(() => 'echo "Segmentation fault" >&2; exit 139'),
      'it says "Segmentation fault"',
    ],
    [
      'holds something else',
      () => javaHome(() => 'echo hello'),
      'it does not say which version it is',
    ],
  ])('does not fall through to the PATH when JAVA_HOME %s', async (_, make, why) => {
    const home = await make();
    const good = await fakeJava('17', '17.0.15+6');
    await expect(findJava({JAVA_HOME: home, PATH: pathOf(good)})).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringMatching(`^JAVA_HOME is ${home}, but ${why}`) as string,
      hint: expect.stringContaining('unset it') as string,
    });
  });

  it('names a java on the PATH that does not work', async () => {
    const broken = await javaHome(() => 'exit 1');
    await expect(findJava({PATH: pathOf(broken)})).rejects.toThrow(
      `${join(broken, 'bin', 'java')} does not work`,
    );
  });

  it('understands a Java that announces JAVA_TOOL_OPTIONS first', async () => {
    const chatty = await javaHome(
      (home) =>
        `echo "Picked up JAVA_TOOL_OPTIONS: -Dx=y" >&2\ncat >&2 <<'END'\n${says(home, '17', '17.0.1')}\nEND`,
    );
    expect(await findJava({PATH: pathOf(chatty)})).toMatchObject({version: 17});
  });

  it('repeats the reason of one that fails, not what it announced before', async () => {
    const failing = await javaHome(
      () =>
        'printf "NOTE: Picked up JDK_JAVA_OPTIONS: -Xx\\nPicked up _JAVA_OPTIONS: -Xx\\n\\nUnrecognized option: -Xx\\n" >&2; exit 1',
    );
    await expect(findJava({PATH: pathOf(failing)})).rejects.toThrow(
      'does not work: it says "Unrecognized option: -Xx"',
    );
  });

  it('is not given options of the surroundings, of which a wrong one would end it', async () => {
    const home = await javaHome(
      (own) =>
        `env | grep -E "_OPTIONS=|^CLASSPATH=" >&2 && exit 1\ncat >&2 <<'END'\n${says(own, '17', '17.0.1')}\nEND`,
    );
    const surroundings = {
      JAVA_TOOL_OPTIONS: '-XX:NoSuch',
      _JAVA_OPTIONS: '-Xmx1',
      JDK_JAVA_OPTIONS: '@nowhere',
      OPENJ9_JAVA_OPTIONS: '-Xx',
      IBM_JAVA_OPTIONS: '-Xx',
      CLASSPATH: '/nowhere.jar',
    };
    const java = await findJava({...surroundings, PATH: pathOf(home)});
    expect(java.version).toBe(17);
    expect(Object.keys(jvmEnvironment({...surroundings, PATH: '/bin'}))).toEqual([
      'PATH',
      'LC_ALL',
    ]);
  });

  it('is the program itself where the PATH has the script of a version manager', async () => {
    const real = await fakeJava('17', '17.0.15+6');
    const shims = await javaHome(
      () => `test -n "$MANAGER_ROOT" || exit 1\nexec "$MANAGER_ROOT/bin/java" "$@"`,
    );
    const java = await findJava({MANAGER_ROOT: real, PATH: pathOf(shims)});
    expect(java.path).toBe(join(real, 'bin', 'java'));
  });

  it('stops asking when it is aborted', async () => {
    const slow = await javaHome((home) => `touch ${home}/asked; exec sleep 60`);
    const stop = new AbortController();
    const found = findJava({PATH: pathOf(slow)}, {signal: stop.signal});
    stop.abort(new Error('enough'));
    await expect(found).rejects.toThrow('enough');
  });
});
