/** A shipping that writes to a topic of its own: nobody is told, the group's offsets and that topic tell. */
import {describe, expect, it} from 'vitest';
import {retention} from '../../../labs/kafka/retention/lab.js';
import type {LabDefinition} from '../../../src/engine/plan/define.js';
import {healReadShipFurther, type Step} from '../../../src/engine/plan/step.js';
import {eventsOf} from '../../../src/engine/history/handlers.js';
import {initialLive, foldLive} from '../../../src/presenting/run/live.js';
import type {RunPorts} from '../../../src/engine/ports/ports.js';
import {runBench} from './sim/bench.js';
import {acksAll, checkout} from './sim/programs.js';
import type {Program} from './sim/sim-shop.js';

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
  ...healReadShipFurther,
];

const lab: LabDefinition = {
  ...retention,
  orders: 10,
  plan,
  shipped: {'none-lost': 'holds', 'each-once': 'holds'},
  also: [{name: 'parcels', partitions: 1, holds: 'effects'}],
};

async function run(shipping: Program) {
  parcels.length = 0;
  const withParcels = (ports: RunPorts): RunPorts => ({
    ...ports,
    topic: {
      ...ports.topic,
      readFurther: async () =>
        Promise.resolve([
          {
            topic: 'parcels',
            partition: 0,
            records: parcels.map((id, offset) => ({offset, id})),
            complete: true,
            detail: 'to the tail',
          },
        ]),
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
    expect(history.reduce(foldLive, initialLive()).shipped).toBe(10);
  });

  it('hangs when its group does not move any more, and the run proves nothing', async () => {
    const {report} = await run(pipe({stopAt: 4}));
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toContain('the end of the topic was not reached');
  });
});
