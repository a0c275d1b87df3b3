import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {trainerPaths} from '../../../../../src/machine/paths.js';
import {findJavaForKafka} from '../../../../../src/systems/kafka/runtime/installation/java-for-kafka.js';
import {tempFolder} from '../../../../helpers/temp-folder.js';

/** A Java that reads the names of files in this encoding. */
async function javaWith(encoding: string): Promise<string> {
  const home = await tempFolder();
  await mkdir(join(home, 'bin'));
  const java = join(home, 'bin', 'java');
  const says = [`java.specification.version = 17`, `sun.jnu.encoding = ${encoding}`];
  await writeFile(java, `#!/bin/sh\nprintf '${says.join('\\n')}\\n' >&2\n`);
  await chmod(java, 0o755);
  return home;
}

async function find(encoding: string, extra: NodeJS.ProcessEnv) {
  const env = {JAVA_HOME: await javaWith(encoding), PATH: '/bin:/usr/bin', ...extra};
  return findJavaForKafka({env, paths: trainerPaths(env)});
}

const ascii = 'ANSI_X3.4-1968';

describe('a Java for Kafka', () => {
  it.each(['张三', 'José', "O'Neil a b", 'a:b,c\\d#e%41?*'])(
    'opens what lies below a folder called %s',
    async (name) => {
      await expect(find('UTF-8', {ACKADEMY_HOME: `/x/${name}`})).resolves.toMatchObject({
        version: 17,
      });
    },
  );

  it.each(['张三', 'José'])(
    'that knows no letters but ASCII is named with a folder called %s, and the remedy',
    async (name) => {
      await expect(find(ascii, {ACKADEMY_HOME: `/x/${name}`})).rejects.toMatchObject({
        code: 'environment',
        message: expect.stringContaining(
          `cannot open /x/${name}/cache/jars: on this machine`,
        ) as string,
        hint: expect.stringContaining('Set ACKADEMY_CACHE to a folder') as string,
      });
      await expect(
        find(ascii, {ACKADEMY_HOME: `/x/${name}`, ACKADEMY_CACHE: '/plain'}),
      ).rejects.toMatchObject({
        hint: expect.stringContaining('Set ACKADEMY_HOME to a folder') as string,
      });
      await expect(find(ascii, {ACKADEMY_HOME: '/x/plain'})).resolves.toBeDefined();
    },
  );

  it.each([
    ['wow!', '!'],
    ['😀', '😀'],
    ['𠮷田', '𠮷'],
  ])('opens no class path below a folder called %s', async (name, part) => {
    const message = `Java cannot open Kafka in /x/${name}/cache/jars, because of the "${part}" in that path.`;
    await expect(find('UTF-8', {ACKADEMY_HOME: `/x/${name}`})).rejects.toMatchObject({
      code: 'environment',
      message,
      hint: expect.stringContaining('Set ACKADEMY_CACHE to a folder') as string,
    });
    await expect(
      find('UTF-8', {ACKADEMY_HOME: `/x/${name}`, ACKADEMY_CACHE: '/plain'}),
    ).resolves.toBeDefined();
    await expect(
      find('UTF-8', {ACKADEMY_HOME: '/plain', KAFKA_HOME: `/x/${name}`}),
    ).rejects.toMatchObject({hint: expect.stringContaining('KAFKA_HOME') as string});
  });

  it('is asked about the folder that a link leads to', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, '😀'));
    await symlink(join(folder, '😀'), join(folder, 'plain'));
    await expect(find('UTF-8', {ACKADEMY_HOME: join(folder, 'plain')})).rejects.toThrow(
      '😀/cache/jars',
    );
  });
});
