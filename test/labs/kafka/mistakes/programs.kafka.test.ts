import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {LabHostClient} from '../../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../../src/app/labs/judge-run.js';
import {labFolder} from '../../../../src/app/labs/lab-folder.js';
import {exitCodeFor} from '../../../../src/engine/judge.js';
import type {Result} from '../../../../src/presenting/run/result.js';
import type {ShopFile} from '../../../../src/storage/workspace.js';
import {openHome, type Home} from '../../../helpers/homes.js';
import {descendantsOf} from '../../../helpers/processes/process-tree.js';
import {eventually} from '../../../helpers/until.js';
import {badCopies, badSettings, badSources, checkout} from './bad-programs.js';

let home: Home;
let host: LabHostClient;

beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

type Files = Readonly<Partial<Record<ShopFile, string>>>;

/** Runs leader-crash with a copy that is as shipped but for these files. */
async function runMine(files: Files): Promise<Result> {
  const mine = join(home.folder, 'state', 'workspace', 'leader-crash');
  await rm(mine, {recursive: true, force: true});
  await mkdir(mine, {recursive: true});
  for (const file of ['checkout.ts', 'shipping.ts', 'topic.properties'])
    await cp(join(labFolder('leader-crash'), file), join(mine, file));
  for (const [file, text] of Object.entries(files))
    await writeFile(join(mine, file), text);
  return runLabOn(host, {lab: 'leader-crash', fix: 'mine'}, {});
}

/** The shop's programs that still run below the host. */
const programs = () =>
  descendantsOf(host.pid).filter(({command}) => /built\/\w+\.mjs/.test(command));

/** How many nodes of a cluster run below the host. */
const nodes = (): number =>
  descendantsOf(host.pid).filter(({command}) => /\bjava\b/.test(command)).length;

/** What is concluded, and the nearest reason, once the programs are gone. */
async function outcomeOf(files: Files) {
  const {judged, report} = await runMine(files);
  const {verdict, asPromised, fix, reasons} = report;
  await eventually('the programs to be gone', () => programs().length === 0, 10_000);
  return {code: exitCodeFor(judged.verdict), verdict, asPromised, fix, says: reasons[0]};
}

const inconclusive = (says: RegExp) => ({
  code: 3,
  verdict: 'inconclusive',
  asPromised: false,
  fix: 'mine',
  says: expect.stringMatching(says) as string,
});

describe('a learner’s copy', () => {
  it.each(badCopies)(
    'that $which is told so, and nothing is concluded',
    async ({files, says}) => {
      expect(await outcomeOf(files)).toEqual(inconclusive(says));
    },
  );

  it.each(badSources)(
    'whose programs $which are refused before anything is started',
    async ({files, says}) => {
      const began = nodes();
      await expect(runMine(files)).rejects.toMatchObject({
        ...{code: 'program', exitCode: 3},
        message: expect.stringMatching(says) as string,
      });
      expect([nodes(), programs()]).toEqual([began, []]);
    },
  );

  it('that hangs before its first order is told so', async () => {
    expect(await outcomeOf({'checkout.ts': 'setInterval(() => {}, 1000);\n'})).toEqual(
      inconclusive(
        /^Checkout hung: it asked for no order, and nothing moved for 20 s \(orders\(\) of the kit hands them out\); it did not even say that it is there, as one that does not use the kit, or is in an endless loop\.$/,
      ),
    );
  });

  it('that is in an endless loop is told so', async () => {
    expect(await outcomeOf({'checkout.ts': 'for (;;);\n'})).toEqual(
      inconclusive(
        /it did not even say that it is there, as one that does not use the kit, or is in an endless loop\.$/,
      ),
    );
  });

  it('that never acknowledges is told so', async () => {
    expect(
      await outcomeOf({'checkout.ts': checkout({each: 'await store(batch);'})}),
    ).toEqual(
      inconclusive(
        /^Checkout acknowledged nothing: it gave no last word on 50 orders, the first of them order-0001, and nothing moved for 20 s\.$/,
      ),
    );
  });

  it.each(badSettings)(
    'whose topic.properties $which is refused by line, and nothing runs',
    async ({files, says}) => {
      await expect(runMine(files)).rejects.toMatchObject({
        code: 'program',
        exitCode: 3,
        message: expect.stringMatching(says) as string,
      });
    },
  );

  it('whose topic asks for more in-sync replicas than it has gives up, and nothing is concluded', async () => {
    expect(
      await outcomeOf({
        'checkout.ts': checkout({each: 'await store(batch); await acknowledged(batch);'}),
        'topic.properties': 'min.insync.replicas=9\n',
      }),
    ).toEqual(
      inconclusive(/^Checkout threw an error: KafkaJS\w+: .*in-sync replicas.*\.$/),
    );
  });

  it('whose value the broker refuses is told so, and nothing is put down to the environment', async () => {
    await expect(
      runMine({'topic.properties': 'max.message.bytes=99999999999\n'}),
    ).rejects.toMatchObject({
      code: 'program',
      message: expect.stringMatching(/^The broker refuses topic\.properties: /) as string,
      hint: expect.stringContaining('ackademy lab reset') as string,
    });
  });

  it('without a checkout is told so, and nothing runs', async () => {
    const mine = join(home.folder, 'state', 'workspace', 'leader-crash');
    await rm(mine, {recursive: true, force: true});
    await mkdir(mine, {recursive: true});
    await expect(
      runLabOn(host, {lab: 'leader-crash', fix: 'mine'}, {}),
    ).rejects.toMatchObject({
      code: 'program',
      message:
        'Your copy of leader-crash has no checkout.ts and no shipping.ts and no topic.properties.',
    });
  });

  it('may print with console.log and flood stderr: it is judged all the same', async () => {
    const {report} = await runMine({
      'checkout.ts': checkout({
        first: `console.log('starting'); console.error({a: 1});`,
        each: `
  console.log('batch', count, 'x'.repeat(300_000));
  process.stderr.write('y'.repeat(300_000));
  await store(batch);
  await acknowledged(batch);`,
      }),
    });
    expect(report).toMatchObject({reasons: [], verdict: 'safe', asPromised: true});
    expect(report.counts).toMatchObject({attempted: 1000, acknowledged: 1000, lost: 0});
  });
});
