/** A shipping that writes to a topic of its own: nobody is told, the group's offsets and that topic tell. */
import {describe, expect, it} from 'vitest';
import {retention} from '../../../labs/kafka/retention/lab.js';
import type {LabDefinition} from '../../../src/engine/plan/define.js';
import {healReadShipRest, type Step} from '../../../src/engine/plan/step.js';
import {eventsOf} from '../../../src/engine/history/handlers.js';
import {initialLive, foldLive, type LiveState} from '../../../src/presenting/run/live.js';
import {topic} from '../../../src/systems/kafka/evidence/plan.js';
import {views} from '../../../src/systems/registry.js';
import {runBench, type SimPorts} from '../../systems/kafka/runtime/sim/bench.js';
import {acksAll, checkout} from '../../systems/kafka/runtime/sim/programs.js';
import type {Program} from '../../systems/kafka/runtime/sim/sim-shop.js';

const parcels: string[] = [];

/** Reads on from its committed offset and commits each record; stops for good at `stopAt`. */
const pipe =
  ({stopAt = Infinity}: {readonly stopAt?: number} = {}): Program =>
  async (till) => {
    while (!till.closing.aborted) {
      const next = till.cluster.committed;
      const record = next < stopAt ? till.cluster.fetch(next)[0] : undefined;
      if (record) {
        if (!record.id.startsWith('tail')) parcels.push(record.id);
        till.cluster.committed = record.offset + 1;
      } else await till.sleep(20);
    }
  };

const plan: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 5000},
  {do: 'finish', program: 'checkout', within: 5000},
  ...healReadShipRest,
];

const lab: LabDefinition = {
  ...retention,
  orders: 10,
  plan,
  shipped: {'none-lost': 'holds', 'each-once': 'holds'},
  holdings: [...retention.holdings, topic('parcels', 'effects', {partitions: 1})],
};

async function run(shipping: Program) {
  parcels.length = 0;
  const withParcels = (ports: SimPorts): SimPorts => ({
    ...ports,
    topic: {
      ...ports.topic,
      readFurther: async () =>
        Promise.resolve({
          partitions: [
            {partition: 0, records: parcels.map((id, offset) => ({offset, id}))},
          ],
          complete: true,
          facts: {count: parcels.length, undone: 0},
        }),
    },
  });
  return runBench({lab, checkout: checkout(acksAll), shipping, ports: withParcels});
}

describe('a shipping that writes parcels to a topic', () => {
  it('has come to its end when its group is beyond the tail, and is judged by that topic', async () => {
    const {history, report} = await run(pipe());
    expect(eventsOf(history, 'shipped')).toEqual([]);
    expect(eventsOf(history, 'shipping-ended')).toMatchObject([{complete: true}]);
    expect(report).toMatchObject({
      verdict: 'safe',
      reasons: [],
      counts: {acknowledged: 10, effects: 10, lost: 0},
    });
    expect(
      history.reduce<LiveState>(
        (state, entry) => foldLive(state, entry, views),
        initialLive(),
      ).shipped,
    ).toBe(10);
  });

  it('hangs when its group does not move any more, and the run proves nothing', async () => {
    const {report} = await run(pipe({stopAt: 4}));
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toContain('the end of the topic was not reached');
  });
});
