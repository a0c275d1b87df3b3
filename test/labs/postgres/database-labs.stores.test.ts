import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {live} from '../kafka/runs/expectations.js';
import {expectedRuns, shouldShow, shownBy} from './expected.js';

let home: Home;
let host: LabHostClient;

// One host for all: none of them harms a broker or the server, so they share both.
beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('the labs on a real database and a real cluster', () => {
  it.each(live(expectedRuns))('$lab, $fix: $verdict, as promised', async (run) => {
    const {report} = await runLabOn(host, run, {});
    expect(report.reasons).toEqual([]);
    expect(shownBy(run, report)).toEqual(shouldShow(run));
  });
});
