import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {consumeRuns} from './runs/consume-runs.js';
import {expectConsume, kindsOf, live} from './runs/expectations.js';

let home: Home;
let host: LabHostClient;

// One host for all: no lab of consuming harms a broker, so they share one cluster.
beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('the labs of consuming on a real cluster', () => {
  it.each(live(consumeRuns))(
    '$lab, $fix: $verdict, as promised, with exactly these orders lost',
    async (run) => {
      const {report} = await runLabOn(host, run, {});
      expect(report.asPromised).toBe(true);
      expectConsume(report, run);
    },
  );

  it.each(['commit-first', 'not-awaited', 'poison-pill', 'new-partition'])(
    '%s is judged as shipped, with a right fix and with a wrong one',
    (id) => {
      expect(kindsOf(id, consumeRuns)).toEqual(['as shipped', 'right fix', 'wrong fix']);
    },
  );
});
