/** Labs on Javas that are not the one of this machine: one without a compiler, and a newer one. */
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {copyName, labFolder} from '../../../../src/app/labs/lab-folder.js';
import {LabHostClient} from '../../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../../src/app/labs/judge-run.js';
import {findJava} from '../../../../src/machine/java/java.js';
import {openHome, type Home} from '../../../helpers/homes.js';

const java = await findJava(process.env, {who: 'the test', oldest: 17});
const jlink = join(dirname(java.path), 'jlink');

/** A Java that runs programs and compiles none, in a folder with spaces and 张三; it has no class archive, either. */
async function runtimeAlone(home: Home): Promise<string> {
  const folder = join(home.folder, 'my java 张三');
  const modules = ['--add-modules', 'java.se,jdk.unsupported'];
  await promisify(execFile)(jlink, [...modules, '--strip-debug', '--output', folder]);
  return folder;
}

const jvms = dirname(dirname(dirname(java.path)));
const others = existsSync(jvms) ? await readdir(jvms) : [];
/** The folder of a Java that is newer than ours, if there is one beside it. */
const newer = others.find((name) => Number(/-(\d+)/.exec(name)?.[1]) > java.version);

describe.skipIf(!existsSync(jlink))('a Java without a compiler', () => {
  it('runs a lab as promised, and says what is wrong with a program', async () => {
    await using home = await openHome();
    const env = {...home.env, JAVA_HOME: await runtimeAlone(home)};
    await using host = await LabHostClient.open(env);
    const request = {lab: 'commit-first', code: 'java'} as const;
    const {report} = await runLabOn(host, {...request, fix: null}, {});
    expect(report).toMatchObject({
      ...{reasons: [], verdict: 'lost', asPromised: true, counts: {lost: 70}},
    });

    const shipped = labFolder('commit-first', 'java');
    const mine = join(
      home.folder,
      'state',
      'workspace',
      copyName('commit-first', 'java'),
    );
    await mkdir(mine, {recursive: true});
    for (const file of ['checkout.ts', 'topic.properties'])
      await cp(join(shipped, file), join(mine, file));
    const source = await readFile(join(shipped, 'Shipping.java'), 'utf8');
    await writeFile(
      join(mine, 'Shipping.java'),
      source.replace('Shop.shipped(', 'Shop.posted('),
    );
    await expect(runLabOn(host, {...request, fix: 'mine'}, {})).rejects.toMatchObject({
      code: 'program',
      message: expect.stringMatching(
        /^Shipping does not build: Shipping\.java, line \d+, column \d+: The method posted\(Order\) is undefined for the type Shop\.$/,
      ) as string,
    });
  });
});

describe.skipIf(newer === undefined)('a newer Java', () => {
  it('runs a lab as promised', async () => {
    await using home = await openHome();
    const env = {...home.env, JAVA_HOME: join(jvms, newer ?? '')};
    await using host = await LabHostClient.open(env);
    const request = {
      lab: 'leader-crash',
      fix: 'acks-all-idempotent',
      code: 'java',
    } as const;
    const {report} = await runLabOn(host, request, {});
    expect(report).toMatchObject({reasons: [], verdict: 'safe', asPromised: true});
  });
});
