import {afterAll, beforeAll, expect, it} from 'vitest';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {openHome, type Home} from '../../helpers/homes.js';

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

it.each([
  {fix: null, verdict: 'lost', is: 'as shipped'},
  {fix: 'acks-all-idempotent', verdict: 'safe', is: 'with a right fix'},
])('cut-off-leader does as promised $is', async ({fix, verdict}) => {
  const {report} = await runLabOn(host, {lab: 'cut-off-leader', fix}, {});
  expect(report.reasons).toEqual([]);
  expect(report).toMatchObject({asPromised: true, verdict, counts: {attempted: 600}});
  // Nobody but the cut-off leader ever had what is gone.
  expect(report.lost).toMatchObject({produce: 0, consume: 0, unknown: 0});
});
