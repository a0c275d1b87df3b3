import {afterAll, beforeAll, expect, it} from 'vitest';
import {LabHostClient} from '../../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../../src/app/labs/judge-run.js';
import {openHome, type Home} from '../../../helpers/homes.js';
import {diagnosisOf} from '../../../recorded/report-of.js';
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

// The last ones harm disks, and have a cluster of their own.
const core = [
  ['lost-reply', null],
  ['lost-reply', 'idempotent'],
  ['poison-pill', null],
  ['poison-pill', 'retry-topics'],
  ['dual-write', null],
  ['dual-write', 'outbox'],
  ['leader-crash', null],
  ['shrunken-isr', null],
  ['shrunken-isr', 'min-isr-2'],
] as const;

const runs = expectedLabs.flatMap(({lab, shipped, fixes, live: fix}) => [
  {lab, fix: null, ...shipped},
  {lab, fix, ...(fixes[fix] ?? safe)},
]);

it.each(runs)(
  '$lab, $fix: $verdict, as promised',
  async ({lab, fix, verdict, counts}) => {
    const {report} = await runLabOn(host, {lab, fix}, {});
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({verdict, asPromised: true, counts});
  },
);

it.each(core)(
  '%s in Java does as promised, and for its own reason: %s',
  async (lab, fix) => {
    const {report} = await runLabOn(host, {lab, fix, code: 'java'}, {});
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({lab, fix, language: 'java', asPromised: true});
    const {codes, isRight} = diagnosisOf(report);
    expect({codes, isRight}).toEqual({codes, isRight: true});
  },
);
