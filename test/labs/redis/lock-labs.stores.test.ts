import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {right} from './expected.js';

let home: Home;
let host: LabHostClient;

// One host for all: none of them harms a broker or a server, so they share them.
beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('the labs on a real Redis and a real ZooKeeper', () => {
  it.each([null, ...right])('lock-expires, %s: as promised', async (fix) => {
    const {report} = await runLabOn(host, {lab: 'lock-expires', fix}, {});
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({
      verdict: fix === null ? 'duplicated' : 'safe',
      asPromised: true,
    });
  });
});
