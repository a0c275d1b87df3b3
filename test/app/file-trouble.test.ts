import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {fileTrouble} from '../../src/app/file-trouble.js';
import {TrainerError} from '../../src/errors.js';
import {tempFolder} from '../helpers/temp-folder.js';

const failure = (code: string, syscall = 'write', path?: string) =>
  Object.assign(new Error(code), {code, syscall, ...(path === undefined ? {} : {path})});

describe('a failure of the file system', () => {
  it('names the file, the reason and the way out', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    const error: unknown = await readFile(join(file, 'x')).catch(
      (cause: unknown) => cause,
    );
    expect(fileTrouble(error)).toMatchObject({
      code: 'environment',
      message: `Writing or reading ${join(file, 'x')} failed: a file is where a folder must be.`,
      hint: expect.stringContaining('ACKADEMY_HOME') as string,
      cause: error,
    });
  });

  it.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EISDIR', 'EMFILE'])(
    'is the environment’s, not ours: %s',
    (code) => {
      expect(fileTrouble(failure(code))).toBeInstanceOf(TrainerError);
    },
  );

  it('is a read-only disk where Node misses the parent of a new folder', () => {
    expect(fileTrouble(failure('ENOENT', 'mkdir', '/x'))?.message).toMatch(/read-only/);
  });

  it.each([
    ['a missing file', failure('ENOENT', 'open', '/x')],
    ['a refused connection', failure('ECONNREFUSED', 'connect')],
    ['an error without a code', new Error('no')],
    ['no error at all', 'no'],
  ])('is not seen in %s', (_, error) => {
    expect(fileTrouble(error)).toBeNull();
  });
});
