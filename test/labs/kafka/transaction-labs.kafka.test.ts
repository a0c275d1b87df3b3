import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {expectTransaction, live} from './runs/expectations.js';
import {transactionRuns} from './runs/transaction-runs.js';

let home: Home;
let host: LabHostClient;

// One host, and so one cluster, for all: none of them hurts a broker.
beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('the labs about transactions on a real cluster', () => {
  it.each(live(transactionRuns))(
    '$lab, $fix: $verdict, as promised; $that',
    async (run) => {
      const {report} = await runLabOn(host, run, {});
      expect(report.asPromised).toBe(true);
      expectTransaction(report, run);
    },
  );
});
