import {appendFile, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {DiskFull} from '../../../../../src/systems/kafka/runtime/cluster/disk-full.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ackademy-disk-full-'));
});
afterEach(async () => rm(folder, {recursive: true, force: true}));

describe('a node without room on its disk', () => {
  it('is known by what it writes, whenever it does and however it is cut', async () => {
    const log = join(folder, 'node-1.log');
    const full = new DiskFull(log);
    expect(await full.isSaid()).toBe(false);
    await appendFile(log, 'INFO started\nERROR java.io.IOException: No space left');
    expect(await full.isSaid()).toBe(false);
    await appendFile(log, ' on device\n');
    expect([await full.isSaid(), await full.isSaid()]).toEqual([true, true]);
  });
});
