/** A copy of the course whose texts are all spoilt, with the words of the labs beside it. */
import {cp, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parse, stringify} from 'yaml';
import {packageRoot} from '../../src/machine/package-root.js';
import {spoiltContent, spoiltProse} from '../helpers/pseudo.js';

const sourceFields = new Set(['title', 'where', 'locator', 'quote']);

/** Copies it below this folder; returns the folder of the content. */
export async function spoiltCourse(folder: string): Promise<string> {
  const content = join(folder, 'content');
  const labs = join(folder, 'labs');
  await cp(join(packageRoot(), 'content'), content, {recursive: true});
  await cp(join(packageRoot(), 'labs'), labs, {recursive: true});
  const all = await readdir(folder, {recursive: true});
  const texts = all.filter((file) => /\/en\/.*\.(md|yaml)$/.test(file));
  await Promise.all(texts.map((file) => spoil(join(folder, file))));
  const sources = join(content, 'sources.yaml');
  const listed: unknown = parse(await readFile(sources, 'utf8'));
  await writeFile(sources, stringify(spoiltContent(listed, sourceFields)));
  return content;
}

async function spoil(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const spoilt = file.endsWith('.md') ? spoiltProse(text) : stringify(whole(parse(text)));
  await writeFile(file, spoilt);
}

/** All strings but ids of sources. */
function whole(value: unknown): unknown {
  if (typeof value === 'string') return spoiltProse(value);
  if (Array.isArray(value)) return value.map(whole);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      name === 'sources' ? entry : whole(entry),
    ]),
  );
}
