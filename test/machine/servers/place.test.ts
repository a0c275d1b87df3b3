import {access, lstat, mkdir, readlink, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {newRunId} from '../../../src/machine/run-id.js';
import {openPlace, removeRun} from '../../../src/machine/servers/place.js';
import {tempFolder} from '../../helpers/temp-folder.js';

const isRoot = process.getuid?.() === 0;

describe('the place of a server that refuses root', () => {
  it.runIf(isRoot)('is a folder of nobody’s below the temporary one', async () => {
    const [run, runId] = [await tempFolder(), newRunId()];
    const place = await openPlace(join(run, 'some'), {runId, product: 'Some'});
    expect(await readlink(join(run, 'some'))).toBe(place.folder);
    const {uid, mode} = await stat(place.folder);
    expect({uid, mode: mode & 0o777}).toEqual({uid: place.user?.uid, mode: 0o700});
    await removeRun(run, runId);
    await expect(access(place.folder)).rejects.toThrow('ENOENT');
    await expect(access(run)).rejects.toThrow('ENOENT');
  });

  it.skipIf(isRoot)('is where it is wanted for an ordinary user', async () => {
    const [run, runId] = [await tempFolder(), newRunId()];
    const place = await openPlace(join(run, 'some'), {runId, product: 'Some'});
    expect(place).toEqual({folder: join(run, 'some'), user: null});
  });

  it('is the only thing that goes with a run: what other links lead to stays', async () => {
    const [run, other] = [await tempFolder(), await tempFolder()];
    await writeFile(join(other, 'kept'), '');
    await symlink(other, join(run, 'link'));
    await mkdir(join(run, 'folder'));
    await removeRun(run, newRunId());
    expect((await lstat(join(other, 'kept'))).isFile()).toBe(true);
    await expect(access(run)).rejects.toThrow('ENOENT');
  });
});
