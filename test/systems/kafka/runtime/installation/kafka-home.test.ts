import {mkdir, mkdtemp, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {installKafka} from '../../../../../src/systems/kafka/runtime/installation/install.js';
import {trainerPaths} from '../../../../../src/machine/paths.js';

/** An unpacked Kafka with these files in libs/. */
async function unpacked(...files: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kafka-home-'));
  await mkdir(join(folder, 'libs'));
  for (const file of files) await writeFile(join(folder, 'libs', file), file);
  return folder;
}

const install = (folder: string) =>
  installKafka({
    env: {KAFKA_HOME: folder},
    paths: trainerPaths({ACKADEMY_HOME: '/nowhere'}),
  });

describe('KAFKA_HOME', () => {
  it('is used instead of the cache, jars only and in a fixed order', async () => {
    const folder = await unpacked(
      'slf4j.jar',
      'kafka_2.13-4.3.0.jar',
      'kafka_2.13-4.3.0.jar.asc',
      'kafka-server-4.3.0.jar',
    );
    const installed = await install(folder);
    const jars = ['kafka-server-4.3.0.jar', 'kafka_2.13-4.3.0.jar', 'slf4j.jar'];
    expect(installed).toMatchObject({
      version: '4.3.0',
      folder: join(folder, 'libs'),
      jars,
    });
  });

  it('is known again as long as no jar changes', async () => {
    const folder = await unpacked('kafka_2.13-4.3.1.jar');
    const before = await install(folder);
    expect((await install(folder)).lockHash).toBe(before.lockHash);
    await utimes(join(folder, 'libs', 'kafka_2.13-4.3.1.jar'), 1, 1);
    expect((await install(folder)).lockHash).not.toBe(before.lockHash);
  });

  it.each([
    ['is not there', '/nowhere/at/all'],
    ['has no Kafka in it', null],
  ])('that %s is named', async (_, path) => {
    const folder = path ?? (await unpacked('slf4j.jar'));
    await expect(install(folder)).rejects.toMatchObject({
      code: 'environment',
      message: `KAFKA_HOME is not an unpacked Kafka: there is no kafka jar in ${join(folder, 'libs')}.`,
      hint: expect.stringContaining('unset it') as string,
    });
  });

  it.each(['3.9.1', '4.2.0', '4.30.0', '5.0.0'])(
    'of another line, %s, is refused with both versions',
    async (version) => {
      const folder = await unpacked(`kafka_2.13-${version}.jar`);
      await expect(install(folder)).rejects.toThrow(
        `KAFKA_HOME holds Kafka ${version}, and the labs are made for 4.3.1.`,
      );
    },
  );
});
