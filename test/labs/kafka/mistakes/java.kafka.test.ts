import {cp, mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {LabHostClient} from '../../../../src/app/labs/lab-host-client.js';
import {copyName, labFolder} from '../../../../src/app/labs/lab-folder.js';
import {runLabOn} from '../../../../src/app/labs/judge-run.js';
import {exitCodeFor} from '../../../../src/engine/judge.js';
import type {Result} from '../../../../src/presenting/run/result.js';
import {openHome, type Home} from '../../../helpers/homes.js';
import {descendantsOf} from '../../../helpers/processes/process-tree.js';
import {eventually} from '../../../helpers/until.js';
import {badJava, checkoutInJava} from './bad-java.js';

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

/** Runs leader-crash with a copy in Java that is as shipped but for its checkout. */
async function runMine(checkout: string): Promise<Result> {
  const shipped = labFolder('leader-crash', 'java');
  const mine = join(home.folder, 'state', 'workspace', copyName('leader-crash', 'java'));
  await rm(mine, {recursive: true, force: true});
  await mkdir(mine, {recursive: true});
  for (const file of ['shipping.ts', 'topic.properties'])
    await cp(join(shipped, file), join(mine, file));
  await writeFile(join(mine, 'Checkout.java'), checkout);
  return runLabOn(host, {lab: 'leader-crash', fix: 'mine', code: 'java'}, {});
}

/** The shop's programs in Java that still run below the host. */
const programs = () =>
  descendantsOf(host.pid).filter(({command}) => command.includes('ackademy.Start'));

describe('a learner’s copy in Java', () => {
  it.each(badJava)(
    'that $which is told so, and nothing is concluded',
    async ({checkout, says}) => {
      const {judged, report} = await runMine(checkout);
      expect(report.reasons[0]).toMatch(says);
      expect([report.verdict, exitCodeFor(judged.verdict)]).toEqual(['inconclusive', 3]);
      await eventually('the programs to be gone', () => programs().length === 0, 10_000);
    },
  );

  it('may print to System.out and read System.in as it likes, with the line ends of Windows: it is judged all the same', async () => {
    const checkout = checkoutInJava({
      first: 'System.out.println("starting"); System.out.println(System.in.read());',
      each: `System.out.println("y".repeat(300_000));
      for (var send : sendsOf(batch)) send.get();
      Shop.acknowledged(batch);`,
    });
    const {report} = await runMine(checkout.replaceAll('\n', '\r\n'));
    expect(report).toMatchObject({reasons: [], verdict: 'safe', asPromised: true});
    expect(report.counts).toMatchObject({attempted: 1000, acknowledged: 1000, lost: 0});
  });
});
