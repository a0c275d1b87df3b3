import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {misbehaviour} from '../../../src/presenting/run/run-words.js';
import type {BuildResult} from '../../../src/shop/toolchain.js';
import {nodeToolchain} from '../../../src/shop/node/toolchain.js';
import {packageRoot} from '../../../src/machine/package-root.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-build-'));
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

async function build(source: string, name = 'checkout.ts') {
  const entry = join(folder, name);
  await writeFile(entry, source);
  const outFile = join(folder, 'checkout.mjs');
  return nodeToolchain.build({entry, outFile, packageRoot: packageRoot()});
}

/** What is said of a program that does not build: without a word of a system. */
function detailIn(result: BuildResult): string {
  if (result.ok) return 'it was built';
  const {facts} = result;
  const said = misbehaviour({program: 'checkout', how: 'does-not-build', facts}, {});
  return said.replace(/^checkout does not build: /, '');
}

const detailOf = async (source: string): Promise<string> => detailIn(await build(source));

it.skipIf(!existsSync('/dev/full'))(
  'a disk without room for the built file is told to be full, and no program to be wrong',
  async () => {
    const entry = join(folder, 'checkout.ts');
    await writeFile(entry, 'export {};');
    const build = {entry, outFile: '/dev/full', packageRoot: packageRoot()};
    await expect(nodeToolchain.build(build)).rejects.toMatchObject({
      exitCode: 3,
      what: 'file-trouble',
      facts: {path: '/dev/full', errno: 'ENOSPC'},
    });
  },
);

describe('building one of the shop’s programs', () => {
  it('makes a file that runs anywhere, with kafkajs and the kit in it', async () => {
    const result = await build(`
      import {Kafka} from 'kafkajs';
      import {orders} from 'ackademy/kit';
      const text: string = [typeof Kafka, typeof orders].join();
      process.stderr.write(text);
    `);
    const file = join(folder, 'checkout.mjs');
    expect(result).toEqual({ok: true, file, own: ['checkout.ts']});
    const {command, args, env} = nodeToolchain.launch(join(folder, 'checkout.mjs'));
    const {stderr} = await promisify(execFile)(command, args, {cwd: tmpdir(), env});
    expect(stderr).toBe('function,function');
  });

  it.each(["José 张三's", 'a:b,c;d', '#h%41?*=', 'n\nl', '"$x&|<>(~)[{`!', '😀'])(
    'builds and starts one in a folder called %j',
    async (name) => {
      const inner = join(folder, name);
      await mkdir(inner);
      const file = join(inner, 'checkout.mjs');
      await writeFile(join(inner, 'mine.ts'), 'export const mine: number = 1;');
      await writeFile(
        join(inner, 'checkout.ts'),
        "import {mine} from './mine.js'; console.log(mine);",
      );
      await nodeToolchain.check(inner);
      expect(
        await nodeToolchain.build({
          entry: join(inner, 'checkout.ts'),
          outFile: file,
          packageRoot: packageRoot(),
        }),
      ).toEqual({ok: true, file, own: ['mine.ts', 'checkout.ts']});
      const {command, args, env} = nodeToolchain.launch(file);
      const said = await promisify(execFile)(command, args, {cwd: inner, env});
      // Stdout is for the kit alone, also where the program has no use for it.
      expect(said).toEqual({stdout: '', stderr: '1\n'});
    },
  );

  it('is refused in a folder from which Node starts no module', async () => {
    await expect(nodeToolchain.check('/a\\b')).rejects.toThrow(
      'Node cannot start a program in /a\\b, because of the "\\" in that path.',
    );
  });

  it('tells a mistake with its line and column', async () => {
    expect(await detailOf('const a = 1;\nconst b = ;\n')).toMatch(
      /^checkout\.ts, line 2, column 11: /,
    );
  });

  it('tells what a program may import when it imports something else', async () => {
    expect(await detailOf("import _ from 'lodash';\n_;")).toBe(
      'checkout.ts, line 1, column 15: it imports "lodash", which is not there (a program may import files beside it, kafkajs, ackademy/kit, node\'s own modules, and packages that you have installed there)',
    );
    expect(await detailOf("import {x} from './mine.js';\nx;")).toContain('"./mine.js"');
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['./helper.ts', {'helper.ts': "export const is = 'ts';"}, 'ts'],
    ['./helper.js', {'helper.ts': "export const is = 'ts as js';"}, 'ts as js'],
    ['./helper', {'helper.ts': "export const is = 'bare';"}, 'bare'],
    [
      './lib/x.js',
      {'lib/x.js': "export {is} from './y.mjs';", 'lib/y.mjs': "export const is = 'js';"},
      'js',
    ],
    ['./some.json', {'some.json': '{"is": "json"}'}, 'json'],
    ['packed', {'node_modules/packed/index.js': "exports.is = 'packed';"}, 'packed'],
    [
      'kafkajs',
      {'node_modules/kafkajs/index.js': "exports.is = 'not ours';"},
      'undefined',
    ],
  ])(
    'takes in what the learner wrote or installed beside it: %s',
    async (from, files, is) => {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), {recursive: true});
        await writeFile(join(folder, name), text);
      }
      const source = `import * as all from '${from}'; console.log(String(all.is));`;
      const own = Object.keys(files).filter((name) => !name.startsWith('node_modules'));
      const file = join(folder, 'checkout.mjs');
      const result = await build(source);
      expect(result).toEqual({ok: true, file, own: [...own.reverse(), 'checkout.ts']});
      const {command, args, env} = nodeToolchain.launch(file);
      const {stderr} = await promisify(execFile)(command, args, {cwd: tmpdir(), env});
      expect(stderr).toBe(`${is}\n`);
    },
  );

  it('follows a symbolic link, and leaves alone what nobody imports', async () => {
    await writeFile(join(folder, 'real.ts'), "export const is = 'real';");
    await symlink(join(folder, 'real.ts'), join(folder, 'link.ts'));
    await symlink(folder, join(folder, 'loop'));
    await writeFile(join(folder, 'broken.ts'), 'const = ;');
    const file = join(folder, 'checkout.mjs');
    expect(await build("import {is} from './loop/link.ts'; console.log(is);")).toEqual({
      ok: true,
      file,
      own: ['real.ts', 'checkout.ts'],
    });
  });

  it('tells a mistake in a helper by its path', async () => {
    await mkdir(join(folder, 'lib'));
    await writeFile(join(folder, 'lib', 'x.ts'), 'export const is = ;');
    expect(await detailOf("import './lib/x.ts';")).toMatch(
      /^lib\/x\.ts, line 1, column 19: /,
    );
  });

  it('tells an export that the kit does not have', async () => {
    expect(await detailOf("import {ship} from 'ackademy/kit';\nship();")).toContain(
      'ship',
    );
  });

  it('says so when there is no program', async () => {
    const result = await nodeToolchain.build({
      entry: join(folder, 'checkout.ts'),
      outFile: join(folder, 'checkout.mjs'),
      packageRoot: packageRoot(),
    });
    expect(detailIn(result)).toContain('checkout.ts');
  });

  it('takes no notice of the learner’s tsconfig.json, which is for the editor', async () => {
    await writeFile(join(folder, 'tsconfig.json'), 'this is no JSON {');
    expect(await build('export {};')).toMatchObject({ok: true});
  });
});
