import {expect, it} from 'vitest';
import {LabHostClient} from '../../../src/app/labs/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs/judge-run.js';
import {openHome} from '../../helpers/homes.js';
import {consumeRuns} from './runs/consume-runs.js';
import {expectConsume, live} from './runs/expectations.js';

it('commit-first in Java keeps what it promises in TypeScript, as shipped and with a right fix', async () => {
  await using home = await openHome();
  await using host = await LabHostClient.open(home.env);
  const runs = live(consumeRuns).filter(({lab}) => lab === 'commit-first');
  expect(runs).toHaveLength(2);
  for (const run of runs) {
    const {report, judged} = await runLabOn(host, {...run, code: 'java'}, {});
    expectConsume(report, run);
    expect(judged.history[0]).toMatchObject({lab: run.lab, code: 'java'});
  }
});
