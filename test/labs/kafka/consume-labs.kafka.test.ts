import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {LabHostClient} from '../../../src/app/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs.js';
import type {LabDefinition} from '../../../src/engine/plan/define.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {consumeWays} from './consume-ways.js';

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

function kindsOfRun({id, variants}: LabDefinition): readonly string[] {
  const kindOf = (fix: string | null): string => {
    if (fix === null) return 'as shipped';
    return variants.some((one) => one.id === fix && one.right)
      ? 'right fix'
      : 'wrong fix';
  };
  return consumeWays.filter(({lab}) => lab === id).map(({fix}) => kindOf(fix));
}

describe('the labs of consuming on a real cluster', () => {
  it.each(consumeWays)(
    '$lab, $fix: $verdict, as promised, with exactly these orders lost',
    async ({lab, fix, verdict, loses, counts = {}}) => {
      const {report} = await runLabOn(host, {lab, fix}, {});
      expect(report.reasons).toEqual([]);
      expect(report.premises.every(({met}) => met)).toBe(true);
      expect(report).toMatchObject({lab, fix, verdict, asPromised: true, counts});
      expect(report.lostIds).toEqual(loses);
      expect(report.lost).toEqual({
        produce: 0,
        store: 0,
        consume: loses.length,
        unknown: 0,
      });
    },
  );

  it.each(['commit-first', 'not-awaited', 'poison-pill', 'new-partition'])(
    '%s is run as shipped, with a right fix and with a wrong one',
    (id) => {
      const lab = labs.find((one) => one.id === id);
      expect(lab && kindsOfRun(lab)).toEqual(['as shipped', 'right fix', 'wrong fix']);
    },
  );
});
