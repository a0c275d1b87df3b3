import {afterAll, beforeAll, expect, it} from 'vitest';
import {LabHostClient} from '../../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../../src/app/labs/judge-run.js';
import {openHome, type Home} from '../../../helpers/homes.js';
import {consumeRuns} from '../runs/consume-runs.js';
import {expectConsume, live} from '../runs/expectations.js';
import {expectedLabs, safe} from './expected.js';

let home: Home;
let host: LabHostClient;

// One host for all: none of them harms a disk, so they share one cluster.
beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

const commitFirst = live(consumeRuns).filter(({lab}) => lab === 'commit-first');

it.each(commitFirst)(
  'commit-first in Java keeps what it promises in TypeScript: $fix',
  async (run) => {
    const {report, judged} = await runLabOn(host, {...run, code: 'java'}, {});
    expectConsume(report, run);
    expect(judged.history[0]).toMatchObject({lab: run.lab, code: 'java'});
  },
);

const runs = expectedLabs.flatMap(({lab, shipped, fixes, live: fix}) => [
  {lab, fix: null, ...shipped},
  {lab, fix, ...(fixes[fix] ?? safe)},
]);

it.each(runs)(
  '$lab, $fix: $verdict, as promised, in a lab that only Java has',
  async ({lab, fix, verdict, counts}) => {
    const {report} = await runLabOn(host, {lab, fix}, {});
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({verdict, asPromised: true, counts});
  },
);
