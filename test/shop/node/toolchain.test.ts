import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
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

describe('building one of the shop’s programs', () => {
  it('makes a file that runs anywhere, with kafkajs and the kit in it', async () => {
    const result = await build(`
      import {Kafka} from 'kafkajs';
      import {orders} from 'ackademy/kit';
      const text: string = [typeof Kafka, typeof orders].join();
      process.stderr.write(text);
    `);
    expect(result).toEqual({ok: true, file: join(folder, 'checkout.mjs')});
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
      ).toEqual({ok: true, file});
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
      'checkout.ts, line 1, column 15: it imports "lodash", which is not there (a program may import kafkajs, node\'s own modules and ackademy/kit)',
    );
    expect(await detailOf("import {x} from './mine.js';\nx;")).toContain('"./mine.js"');
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
