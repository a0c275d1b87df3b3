import {mkdir, mkdtemp, realpath, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {packageRoot} from '../../src/machine/package-root.js';

describe('packageRoot', () => {
  it('finds the package from a source file', () => {
    expect(packageRoot()).toBe(join(import.meta.dirname, '..', '..'));
  });

  it('finds the package from a chunk in dist, past packages of other names', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'package-root-')));
    await mkdir(join(root, 'dist', 'chunks'), {recursive: true});
    await writeFile(join(root, 'package.json'), '{"name": "ackademy"}');
    await writeFile(join(root, 'dist', 'package.json'), '{"type": "module"}');
    await writeFile(join(root, 'dist', 'chunks', 'package.json'), 'not json');
    const chunk = pathToFileURL(join(root, 'dist', 'chunks', 'a.js')).href;
    expect(packageRoot(chunk)).toBe(root);
  });

  it('is our bug when it is nowhere above', async () => {
    const root = await mkdtemp(join(tmpdir(), 'package-root-'));
    expect(() => packageRoot(pathToFileURL(join(root, 'a.js')).href)).toThrow(
      'not inside the ackademy package',
    );
  });
});
