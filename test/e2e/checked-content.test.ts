import {execFile} from 'node:child_process';
import {cp, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {openTerminal} from '../helpers/terminal.js';
import {tempFolder} from '../helpers/temp-folder.js';

/** The package as it was built, somewhere else. */
async function copy(): Promise<string> {
  const folder = await tempFolder();
  for (const part of ['dist', 'content', 'labs', 'package.json'])
    await cp(part, join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.map'),
    });
  return folder;
}

async function run(folder: string, ...args: readonly string[]): Promise<string> {
  const env = {...process.env, ACKADEMY_HOME: join(folder, 'home')};
  const program = join(folder, 'dist', 'main.js');
  const {stdout} = await promisify(execFile)(process.execPath, [program, ...args], {env});
  return stdout;
}

async function edit(file: string, old: string, now: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toContain(old);
  await writeFile(file, text.replace(old, now));
}

/** Takes out what reads and checks content, so that loading it fails. */
async function withoutParsers(folder: string): Promise<number> {
  const dist = join(folder, 'dist');
  let count = 0;
  for (const name of await readdir(dist)) {
    if (!name.endsWith('.js')) continue;
    const text = await readFile(join(dist, name), 'utf8');
    if (!/node_modules\/(zod|yaml)\/|class ZodError|parseDocument\(|\$ZodType/.test(text))
      continue;
    await writeFile(join(dist, name), 'throw new Error("a parser was loaded");');
    count += 1;
  }
  return count;
}

describe('the content that the program was built from', () => {
  it('is shown on the map and in the list of labs without what parses and checks it', async () => {
    const folder = await copy();
    const list = await run(folder, 'lab', '--json');
    const outline = await run(folder);
    expect(await withoutParsers(folder)).toBeGreaterThan(1);
    expect(await run(folder, 'lab', '--json')).toBe(list);
    expect(await run(folder)).toBe(outline);
    using terminal = openTerminal(
      [],
      {...process.env, ACKADEMY_HOME: join(folder, 'home')},
      {program: [join(folder, 'dist', 'main.js')]},
    );
    await terminal.sees('PRODUCE');
    await terminal.sees('quit');
  });

  it('is read anew where it was edited after the build', async () => {
    const folder = await copy();
    const lab = join(folder, 'labs', 'kafka', 'leader-crash', 'en', 'lab.yaml');
    await edit(lab, 'acks=1 and a dying leader', 'One copy and a dying leader');
    expect(await run(folder, 'lab', '--json')).toContain('One copy and a dying leader');
    const course = join(folder, 'content', 'en', 'course.yaml');
    await edit(course, 'Offsets and when to commit', 'When to commit offsets');
    expect(await run(folder)).toContain('When to commit offsets');
  });
});
