import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {findJava} from '../../../src/machine/java/java.js';
import {packageRoot} from '../../../src/machine/package-root.js';
import {openCompiler} from '../../../src/shop/java/compiler.js';
import {openJavaToolchain} from '../../../src/shop/java/toolchain.js';
import type {BuildResult} from '../../../src/shop/toolchain.js';
import {misbehaviour} from '../../../src/presenting/run/run-words.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy java 张三 '));
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

const hasJavac = existsSync('/usr/bin/javac');

/** Without the clients: what is built here uses the language alone. */
async function toolchainOf() {
  const {env} = process;
  const java = await findJava(env, {who: 'the test', oldest: 17});
  const {signal} = new AbortController();
  const place = {java, jars: join(folder, 'cache'), env, signal, tell: () => undefined};
  const compiler = await openCompiler(place);
  const kit = join(folder, 'the kit');
  await mkdir(kit);
  const clients = {folder: kit, names: []};
  const run = join(folder, 'run');
  const libraries = clients;
  return openJavaToolchain({
    ...{java, compiler, clients, libraries, kit},
    ...{folder: run, signal},
  });
}

async function build(source: string): Promise<BuildResult> {
  const toolchain = await toolchainOf();
  const sources = join(folder, 'mine');
  await mkdir(sources);
  const entry = join(sources, 'Shipping.java');
  await writeFile(entry, source);
  const outFile = join(folder, 'run', 'built', 'shipping');
  return toolchain.build({entry, outFile, packageRoot: packageRoot()});
}

async function saidOf(source: string): Promise<string> {
  const built = await build(source);
  if (built.ok) return 'it was built';
  const {facts} = built;
  return misbehaviour({program: 'shipping', how: 'does-not-build', facts}, {});
}

const program = (statement: string): string =>
  `public class Shipping {\n  public static void main(String[] args) {\n    ${statement}\n  }\n}\n`;

describe.skipIf(!hasJavac)('building a program in Java', () => {
  it('tells a mistake by file, line and column, in a folder with spaces and 张三', async () => {
    expect(await saidOf(program('int count = "many";'))).toMatch(
      /^shipping does not build: .*Shipping\.java.*3.*String cannot be converted to int/,
    );
  });

  it('tells what is not there by its name', async () => {
    expect(await saidOf(program('ship();'))).toMatch(
      /cannot find symbol: method ship\(\)/,
    );
  });

  it('tells the right line of a file with the line ends of Windows', async () => {
    const source = program('return 1;').replaceAll('\n', '\r\n');
    expect(await build(source)).toMatchObject({ok: false, facts: {line: 3}});
  });

  it('takes a class without main for a mistake', async () => {
    expect(await saidOf('public class Shipping {}\n')).toBe(
      'shipping does not build: the class Shipping has no method "public static void main(String[] args)"',
    );
  });

  it('takes a file without the class of its name for a mistake', async () => {
    expect(await saidOf('class Parcel {}\n')).toBe(
      'shipping does not build: its file has no class Shipping, by which it is started',
    );
  });

  it('starts a class by the package that it says it is in', async () => {
    const toolchain = await toolchainOf();
    const entry = join(folder, 'Shipping.java');
    await writeFile(entry, `package my.shop;\n${program('')}`);
    const outFile = join(folder, 'run', 'built', 'shipping');
    const built = await toolchain.build({entry, outFile, packageRoot: packageRoot()});
    const file = built.ok ? built.file : '';
    expect(toolchain.launch(file).args.at(-1)).toBe('my.shop.Shipping');
  });

  it('finds classes of the learner beside the program, and says that they are in use', async () => {
    await mkdir(join(folder, 'mine'));
    await writeFile(
      join(folder, 'mine', 'Parcel.java'),
      'class Parcel { static void wrap() {} }',
    );
    const toolchain = await toolchainOf();
    const entry = join(folder, 'mine', 'Shipping.java');
    await writeFile(entry, program('Parcel.wrap();'));
    const outFile = join(folder, 'run', 'built', 'shipping');
    const built = await toolchain.build({entry, outFile, packageRoot: packageRoot()});
    expect(built).toMatchObject({
      ok: true,
      own: expect.arrayContaining(['Parcel.java', 'Shipping.java']) as unknown,
    });
  });
});

describe.skipIf(!hasJavac)('the order of a customer in Java', () => {
  it('is read back as it was written, whatever the customer wrote', async () => {
    const kit = join(packageRoot(), 'labs', 'kit', 'java');
    const classes = join(folder, 'classes');
    const run = promisify(execFile);
    const check = join(folder, 'Check.java');
    await writeFile(
      check,
      `package ackademy;
       class Check {
         public static void main(String[] args) {
           var order = new Order("a\\"1", "张三 😀", "tab\\t\\\\ \\n", 4200, 1790000000123L, null);
           if (!Order.of(order.json()).equals(order)) throw new AssertionError(order.json());
           System.out.println(order.json());
         }
       }`,
    );
    const sources = ['Order.java', 'Json.java'].map((name) => join(kit, name));
    await run('javac', ['-encoding', 'UTF-8', '-d', classes, ...sources, check]);
    const {stdout} = await run('java', [
      '-Dfile.encoding=UTF-8',
      ...['-Dsun.stdout.encoding=UTF-8', '-Dstdout.encoding=UTF-8'],
      ...['-cp', classes, 'ackademy.Check'],
    ]);
    expect(JSON.parse(stdout)).toEqual({
      ...{id: 'a"1', customer: '张三 😀', item: 'tab\t\\ \n'},
      ...{cents: 4200, placedAt: 1_790_000_000_123},
    });
  });
});

describe.skipIf(!hasJavac)('the address of the database in Java', () => {
  it('is as JDBC writes it, with a password of any letters, and without one', async () => {
    const kit = join(packageRoot(), 'labs', 'kit', 'java');
    const classes = join(folder, 'classes');
    const run = promisify(execFile);
    const check = join(folder, 'Check.java');
    await writeFile(
      check,
      `package ackademy;
       class Check {
         public static void main(String[] args) {
           for (var url : args) System.out.println(Shop.jdbc(url));
         }
       }`,
    );
    const names = ['Shop.java', 'Order.java', 'Json.java', 'Counter.java'];
    const sources = names.map((name) => join(kit, name));
    await run('javac', ['-encoding', 'UTF-8', '-d', classes, ...sources, check]);
    const {stdout} = await run('java', [
      ...['-cp', classes, 'ackademy.Check'],
      'postgres://shop:a+b%40c@127.0.0.1:5432/shop?options=-c%20search_path%3Dx',
      'postgres://127.0.0.1:5432/shop',
    ]);
    expect(stdout.trim().split('\n')).toEqual([
      'jdbc:postgresql://127.0.0.1:5432/shop?user=shop&password=a%2Bb%40c&options=-c%20search_path%3Dx',
      'jdbc:postgresql://127.0.0.1:5432/shop?',
    ]);
  });
});
