import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {expectedLabs} from './expected.js';

let home: Home;
let host: LabHostClient;

// One host for all: what is done to a server is undone by the end of a run.
beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

/** As shipped, and with the last of the fixes that help. */
const live = expectedLabs.flatMap(({lab, right, broken}) => [
  {lab, fix: null, verdict: broken.verdict},
  {lab, fix: right.at(-1) ?? null, verdict: 'safe'},
]);

describe('the labs on a real Redis and a real ZooKeeper', () => {
  it.each(live)('$lab, $fix: $verdict, as promised', async ({lab, fix, verdict}) => {
    const {report} = await runLabOn(host, {lab, fix}, {});
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({verdict, asPromised: true});
  });
});
