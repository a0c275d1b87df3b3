import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {labs as definitions} from '../../labs/index.js';
import {packageRoot} from '../../src/machine/package-root.js';
import {inEnglish} from '../helpers/in-english.js';

const labs = await Promise.all(definitions.map(inEnglish));

it('the README lists every lab with its claim, in the order of the labs', async () => {
  const readme = await readFile(join(packageRoot(), 'README.md'), 'utf8');
  const table = readme.split('| lab ')[1]?.split('\n\n')[0] ?? '';
  const rows = table.split('\n').flatMap((row) => {
    const [, name = '', claim = ''] = row.split('|').map((cell) => cell.trim());
    const lab = /^`([a-z0-9-]+)`( ★)?$/.exec(name);
    return lab === null ? [] : [{id: lab[1], core: lab[2] !== undefined, claim}];
  });
  expect(rows).toEqual(labs.map(({id, core, claim}) => ({id, core, claim})));
});
