import {cp, open, readdir, stat, truncate} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {runCommand} from '../../helpers/command.js';
import {openHome, sharedCache} from '../../helpers/homes.js';
import {openSlowMirror} from '../../helpers/mirror.js';

const run = ['lab', 'run', 'leader-crash', '--json'];

/** Turns over the bits of one byte in the middle of a file. */
async function spoil(file: string): Promise<void> {
  await using handle = await open(file, 'r+');
  const middle = Math.floor((await handle.stat()).size / 2);
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, middle);
  await handle.write(Buffer.from([byte.readUInt8() ^ 0xff]), 0, 1, middle);
}

describe('a damaged cache', () => {
  // Three clusters, and Kafka prepared twice.
  it('is mended by the next run, which says what it did', async () => {
    await using home = await openHome();
    await using mirror = await openSlowMirror();
    const cache = join(home.folder, 'cache');
    const env = {
      ...home.env,
      ACKADEMY_CACHE: cache,
      ACKADEMY_MAVEN_MIRROR: mirror.address,
    };
    await cp(join(sharedCache, 'jars'), join(cache, 'jars'), {recursive: true});
    await spoil(join(cache, 'jars', 'slf4j-api-1.7.36.jar'));

    const afterTampering = await runCommand(run, env);
    expect(afterTampering.stderr).toMatch(/slf4j-api-1\.7\.36\.jar.*fetched/);
    expect(afterTampering.stderr).toMatch(/Preparing Kafka/);
    expect(afterTampering.code).toBe(0);

    const [key = ''] = await readdir(join(cache, 'prepared'));
    const archive = join(cache, 'prepared', key, 'classes.jsa');
    const {size} = await stat(archive);
    await truncate(archive, Math.floor(size / 2));

    const afterTruncation = await runCommand(run, env);
    expect(afterTruncation.stderr).toMatch(/Preparing Kafka/);
    expect(afterTruncation.code).toBe(0);
    expect((await stat(archive)).size).toBeGreaterThan(size / 2);

    const whole = await runCommand(run, env);
    expect(whole.stderr).not.toMatch(/Preparing Kafka|fetched/);
    expect(whole.code).toBe(0);
  }, 240_000);
});
