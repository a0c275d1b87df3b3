import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {labs} from '../../../labs/index.js';
import {LabHostClient} from '../../../src/app/lab-host-client.js';
import {runLabOn} from '../../../src/app/labs.js';
import type {LabDefinition} from '../../../src/engine/plan/define.js';
import type {Report} from '../../../src/presenting/run/report.js';
import {openHome, type Home} from '../../helpers/homes.js';
import {type StoreWay, storeWays} from './store-ways.js';

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

function expectLosses(
  {counts, lost, lostIds}: Report,
  {loses, place}: Pick<StoreWay, 'loses' | 'place'>,
): void {
  if (loses === 'some') {
    expect(counts.lost).toBeGreaterThan(0);
    expect(counts.lost).toBeLessThan(counts.acknowledged);
  } else expect(lostIds).toEqual(loses);
  expect(counts.lost).toBe(lostIds.length);
  expect(lost).toEqual({
    produce: 0,
    store: 0,
    consume: 0,
    unknown: 0,
    [place]: counts.lost,
  });
}

const nothingMore = {that: 'nothing more', isSo: () => true};

function kindsOfRun({id, variants}: LabDefinition): readonly string[] {
  return storeWays
    .filter(({lab}) => lab === id)
    .map(({fix}) => {
      if (fix === null) return 'as shipped';
      return variants.some((one) => one.id === fix && one.right)
        ? 'right fix'
        : 'wrong fix';
    });
}

describe('the labs of the store on real clusters', () => {
  it.each(storeWays)(
    '$lab, $fix: $verdict, as promised, with the right losses in the right place',
    async ({lab, fix, verdict, loses, place, shows}) => {
      const {report} = await runLabOn(host, {lab, fix}, {});
      expect(report.reasons).toEqual([]);
      expect(report.premises.every(({met}) => met)).toBe(true);
      expect(report).toMatchObject({lab, fix, verdict, asPromised: true});
      expectLosses(report, {loses, place});
      const {that, isSo} = shows ?? nothingMore;
      expect({that, isSo: isSo(report)}).toEqual({that, isSo: true});
    },
  );

  it('are all of them, each as shipped, with a right fix and with a wrong one', () => {
    for (const lab of labs.filter(({stage}) => stage === 'store'))
      expect({lab: lab.id, runs: kindsOfRun(lab)}).toEqual({
        lab: lab.id,
        runs: ['as shipped', 'right fix', 'wrong fix'],
      });
  });
});
