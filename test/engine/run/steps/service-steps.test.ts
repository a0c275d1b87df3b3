/** Whether the shop is in service while a fault lasts, for those who read and for those who order. */
import {describe, expect, it} from 'vitest';
import {healReadShip} from '../../../../src/engine/plan/step.js';
import type {BrokerFault} from '../../../../src/systems/kafka/evidence/faults.js';
import {eventsOf} from '../../../../src/engine/history/handlers.js';
import {runBench} from '../../../systems/kafka/runtime/sim/bench.js';
import {brokersSuffer} from '../../../../src/systems/kafka/evidence/plan.js';
import {
  given,
  planned,
  withTopic,
} from '../../../systems/kafka/runtime/sim/variations.js';

describe('readable', () => {
  it('asks again until all that was acknowledged can be read', async () => {
    let asked = 0;
    const {report, history} = await runBench(
      given(['min-isr-equals-rf', 'min-isr-2'], {
        ports: withTopic((topic) => ({
          readNow: async () => {
            asked += 1;
            const [now] = await topic.readNow();
            const late = asked < 5;
            return now ? [{...now, records: late ? [] : now.records}] : [];
          },
        })),
      }),
    );
    expect(asked).toBe(5);
    expect(eventsOf(history, 'glimpsed')).toHaveLength(1);
    expect(report).toMatchObject({verdict: 'safe', asPromised: true});
  });

  it('looks at the disks after it has read, so that what is on one is known to be', async () => {
    const did: string[] = [];
    await runBench(
      given(['min-isr-equals-rf', 'acks-1'], {
        ports: (ports) => ({
          ...withTopic((topic) => ({
            look: async () => {
              did.push('look');
              return topic.look();
            },
            readNow: async () => {
              did.push('read');
              return topic.readNow();
            },
          }))(ports),
          record: (entry) => {
            if (entry.type === 'glimpsed') did.push('told');
            ports.record(entry);
          },
        }),
      }),
    );
    const told = did.indexOf('told');
    const read = did.lastIndexOf('read');
    expect(told).toBeGreaterThan(read);
    expect(did.slice(read, told)).toContain('look');
  });

  it('asks for as long as it may, and the last look counts', async () => {
    const {history} = await runBench(given(['min-isr-equals-rf', 'acks-1']));
    const [look] = eventsOf(history, 'glimpsed');
    const [probe] = eventsOf(history, 'probe');
    expect((look?.at ?? 0) - (probe?.at ?? 0)).toBeGreaterThanOrEqual(2000);
    expect(look?.ids).toHaveLength(20);
  });
});

describe('caught up', () => {
  const crashThenCatchUp = async (late: number) => {
    let asked = 0;
    const {history} = await runBench({
      ...planned(given(['shrunken-isr']), [
        {do: 'start', program: 'checkout'},
        {do: 'orders', through: 20, within: 20_000},
        brokersSuffer('crash', 'one-follower'),
        {do: 'time-passes', ms: 400},
        {do: 'caught-up', within: 1000},
        {do: 'finish', program: 'checkout', within: 10_000},
        ...healReadShip,
      ]),
      ports: withTopic((topic) => ({
        readNow: async () => {
          asked += 1;
          const [now] = await topic.readNow();
          return now ? [{...now, records: asked < late ? [] : now.records}] : [];
        },
      })),
    });
    const [harm] = eventsOf(history, 'fault');
    const [done] = eventsOf(history, 'caught-up');
    return {tookMs: done?.tookMs, sinceFault: (done?.at ?? 0) - (harm?.at ?? 0)};
  };

  it('is measured from the fault on', async () => {
    const {tookMs, sinceFault} = await crashThenCatchUp(3);
    expect(tookMs).toBe(sinceFault);
    expect(tookMs).toBeGreaterThanOrEqual(400);
  });

  it('has no time when it was not in time', async () => {
    expect((await crashThenCatchUp(Infinity)).tookMs).toBe(null);
  });
});

describe('the time out of service', () => {
  const probed = async (fault: BrokerFault) => {
    const {history} = await runBench(
      planned(given(['shrunken-isr']), [
        {do: 'start', program: 'checkout'},
        {do: 'orders', through: 20, within: 20_000},
        brokersSuffer(fault, 'one-follower'),
        {do: 'time-passes', ms: 400},
        {do: 'probe', within: 10_000},
        {do: 'finish', program: 'checkout', within: 10_000},
        ...healReadShip,
      ]),
    );
    const [harm] = eventsOf(history, 'fault');
    const [probe] = eventsOf(history, 'probe');
    return {tookMs: probe?.tookMs, sinceFault: (probe?.at ?? 0) - (harm?.at ?? 0)};
  };

  it.each(['crash', 'stop', 'pause', 'hold-back', 'power-cut'] as const)(
    'is counted from a %s on',
    async (fault) => {
      const {tookMs, sinceFault} = await probed(fault);
      expect(tookMs).toBe(sinceFault);
      expect(tookMs).toBeGreaterThanOrEqual(400);
    },
  );

  it.each(['resume', 'rejoin'] as const)(
    'is not counted from a %s on, but from the asking',
    async (fault) => {
      expect((await probed(fault)).tookMs).toBeLessThan(100);
    },
  );
});
