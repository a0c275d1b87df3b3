/** Whether shipping had done new work when its commit was taken hold of. */
import {describe, expect, it} from 'vitest';
import {exactlyOncePipe} from '../../../../../labs/kafka/exactly-once-pipe/lab.js';
import type {Step} from '../../../../../src/engine/plan/step.js';
import {kafkaPremise, takeHold} from '../../../../../src/systems/kafka/evidence/plan.js';
import {premiseWords} from '../../../../../src/presenting/run/run-words.js';
import {views} from '../../../../../src/systems/registry.js';
import {eventsOf} from '../../../../../src/engine/history/handlers.js';
import {runBench} from '../sim/bench.js';
import {acksAll, checkout} from '../sim/programs.js';
import type {Program} from '../sim/sim-shop.js';
import {withTopic} from '../sim/variations.js';

const parcels: string[] = [];

/** Writes a parcel for each order up to `writes`, and commits up to `commits`. */
const pipe =
  ({writes = 99, commits = 99}): Program =>
  async (till) => {
    let next = 0;
    while (!till.closing.aborted) {
      const [record] = next < writes ? till.cluster.fetch(next) : [];
      if (record) {
        parcels.push(record.id);
        next = record.offset + 1;
        till.cluster.committed = Math.min(next, commits);
      } else await till.sleep(20);
    }
  };

const plan = (premise: 'work-committed' | 'work-uncommitted'): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'start', program: 'shipping'},
  {do: 'orders', through: 10, within: 5000},
  {do: 'settled', through: 10, stuckAfter: 500, within: 5000},
  takeHold({
    request: 'offset-commit',
    of: 'shipping',
    what: 'hold-request',
    from: 1,
    count: 1,
  }),
  {do: 'orders', through: 20, within: 5000},
  {do: 'settled', through: 20, stuckAfter: 500, within: 5000},
  kafkaPremise(premise),
];

async function premiseOf(
  premise: 'work-committed' | 'work-uncommitted',
  shipping: Program,
) {
  parcels.length = 0;
  const lab = {...exactlyOncePipe, plan: plan(premise)};
  const ports = withTopic(() => ({
    storedIn: async (name) => Promise.resolve(name === 'parcels' ? [...parcels] : []),
  }));
  const {history} = await runBench({
    lab,
    checkout: checkout(acksAll),
    shipping,
    ports,
  });
  const found = eventsOf(history, 'premise').find((one) => one.premise === premise);
  return (
    found && {text: premiseWords(found, views), met: found.met, ids: found.facts['ids']}
  );
}

describe('new work that is not committed', () => {
  it('is there when parcels lie beyond the committed offset', async () => {
    expect(await premiseOf('work-uncommitted', pipe({commits: 10}))).toEqual({
      text: 'shipping had written the parcel of a new order, and had not committed it (order-0011 and 9 more)',
      met: true,
      ids: Array.from({length: 10}, (_, index) => `order-00${11 + index}`),
    });
  });

  it.each([
    ['nothing new was written', pipe({writes: 10, commits: 5})],
    ['it was committed', pipe({})],
  ])('is not there when %s', async (_, shipping) => {
    expect(await premiseOf('work-uncommitted', shipping)).toEqual({
      text: 'shipping had written the parcel of a new order, and had not committed it',
      met: false,
      ids: [],
    });
  });
});

describe('new work that is committed', () => {
  it('is there when the committed offset is beyond new parcels', async () => {
    expect(await premiseOf('work-committed', pipe({}))).toMatchObject({met: true});
  });

  it.each([
    ['nothing new was written', pipe({writes: 10})],
    ['it was not committed', pipe({commits: 10})],
  ])('is not there when %s', async (_, shipping) => {
    expect(await premiseOf('work-committed', shipping)).toMatchObject({met: false});
  });
});
