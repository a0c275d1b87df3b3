import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {expectedLabs} from './recorded/expected.js';
import {expectStore, kindsOf, live} from './runs/expectations.js';
import {storeRuns} from './runs/store-runs.js';

let home: Home;
let host: LabHostClient;

// One host for all: it keeps its cluster from run to run wherever a lab allows it.
beforeAll(async () => {
  home = await openHome();
  host = await LabHostClient.open(home.env);
});

afterAll(async () => {
  await host[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('the labs of the store on real clusters', () => {
  // The cut-off leader has a file of its own.
  it.each(live(storeRuns).filter(({lab}) => lab !== 'cut-off-leader'))(
    '$lab, $fix: $verdict, as promised, with the right losses in the right place',
    async (run) => {
      const {report} = await runLabOn(host, run, {});
      expect(report.asPromised).toBe(true);
      expectStore(report, run);
    },
  );

  it('are all of them, each as shipped, with a right fix and with a wrong one', () => {
    const elsewhere = new Set(expectedLabs.map(({lab}) => lab));
    for (const lab of labs.filter(
      ({id, stage}) => stage === 'store' && !elsewhere.has(id),
    ))
      expect({lab: lab.id, runs: kindsOf(lab.id, storeRuns)}).toEqual({
        lab: lab.id,
        runs: ['as shipped', 'right fix', 'wrong fix'],
      });
  });
});
