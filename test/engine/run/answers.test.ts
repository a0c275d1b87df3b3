import {describe, expect, it} from 'vitest';
import {eventsOf} from '../../../src/engine/history/handlers.js';
import {Bench, runBench} from '../../systems/kafka/runtime/sim/bench.js';
import {
  asShipped,
  checkout,
  idsOf,
  send,
} from '../../systems/kafka/runtime/sim/programs.js';
import type {Program} from '../../systems/kafka/runtime/sim/sim-shop.js';

/** Says "pending" first when told to, sends with acks=all, and then says yes. */
const hesitant: Program = async (till) => {
  for (;;) {
    const batch = await till.orders(50);
    if (batch.length === 0) return;
    await till.answer('pending', idsOf(batch), 'on its way');
    await send(till, batch, {...asShipped, acks: -1, idempotent: true});
    await till.answer('yes', idsOf(batch));
  }
};

describe('answers', () => {
  it('yes after pending is a yes', async () => {
    const {report} = await runBench({fix: 'mine', checkout: hesitant});
    expect(report).toMatchObject({
      verdict: 'safe',
      counts: {acknowledged: 1000, pending: 0},
    });
  });

  it('a yes that is said twice counts once', async () => {
    const {report} = await runBench({
      checkout: async (till) => {
        for (;;) {
          const batch = await till.orders(50);
          if (batch.length === 0) return;
          await send(till, batch, asShipped);
          await till.answer('yes', [...idsOf(batch), ...idsOf(batch)]);
          await till.answer('yes', idsOf(batch));
        }
      },
    });
    expect(report).toMatchObject({
      verdict: 'lost',
      counts: {acknowledged: 1000, lost: 950},
    });
  });

  it('a no cannot take back a yes, and a yes can take back a no', async () => {
    const {report} = await runBench({
      fix: 'control',
      checkout: async (till) => {
        for (let batches = 0; ; batches += 1) {
          const batch = await till.orders(50);
          if (batch.length === 0) return;
          await send(till, batch, asShipped);
          const words =
            batches % 2 === 0 ? (['yes', 'no'] as const) : (['no', 'yes'] as const);
          for (const word of words) await till.answer(word, idsOf(batch));
        }
      },
    });
    expect(report).toMatchObject({
      verdict: 'safe',
      counts: {acknowledged: 1000, rejected: 0},
    });
  });

  it('a late answer is taken after newer orders were answered', async () => {
    const {report} = await runBench({
      fix: 'control',
      checkout: async (till) => {
        const first = await till.orders(1);
        await till.answer('pending', idsOf(first));
        await send(till, first, asShipped);
        const rest = await till.orders(49);
        await send(till, rest, asShipped);
        await till.answer('yes', idsOf(rest));
        await till.sleep(5000);
        await till.answer('yes', idsOf(first));
        await checkout(asShipped)(till);
      },
    });
    expect(report).toMatchObject({verdict: 'safe', counts: {acknowledged: 1000}});
  });

  it('two loops at the counter are both served', async () => {
    const loop = checkout(asShipped);
    const {report} = await runBench({
      checkout: async (till) => {
        await Promise.all([loop(till), loop(till), loop(till)]);
      },
    });
    expect(report).toMatchObject({verdict: 'lost', reasons: []});
  });

  it('a third of an order is none, and one is handed out', async () => {
    const {report} = await runBench({
      checkout: async (till) => {
        for (;;) {
          const batch = await till.orders(100 / 3);
          if (batch.length === 0) return;
          await send(till, batch, asShipped);
          await till.answer('yes', idsOf(batch));
        }
      },
    });
    expect(report).toMatchObject({verdict: 'lost', counts: {attempted: 1000}});
  });

  it('the service is measured by the probe alone, not by what else is open', async () => {
    const {report} = await runBench({
      fix: 'mine',
      checkout: async (till) => {
        const producer = {...asShipped, acks: -1, idempotent: true} as const;
        const first = await till.orders(50);
        await send(till, first, producer);
        await till.answer('yes', idsOf(first));
        const kept = await till.orders(1);
        await till.answer('pending', idsOf(kept));
        const later = till.sleep(14_000).then(async () => {
          await send(till, kept, producer);
          await till.answer('yes', idsOf(kept));
        });
        await Promise.all([checkout(producer)(till), later]);
      },
    });
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
    expect(report.inServiceMs).toBeLessThan(5000);
  });

  it('a probe that is answered too late has no time', async () => {
    const {report} = await runBench({
      fix: 'mine',
      checkout: async (till) => {
        for (;;) {
          const batch = await till.orders(50);
          if (batch.length === 0) return;
          const isProbe = batch.some(({id}) => id.startsWith('probe'));
          if (isProbe) await till.sleep(20_000);
          await send(till, batch, {...asShipped, acks: -1, idempotent: true});
          await till.answer('yes', idsOf(batch));
        }
      },
    });
    expect(report).toMatchObject({
      verdict: 'unavailable',
      inServiceMs: null,
      reasons: [],
    });
  });

  it('a probe that is refused is no service', async () => {
    const {report} = await runBench({
      checkout: async (till) => {
        for (;;) {
          const batch = await till.orders(50);
          if (batch.length === 0) return;
          const isProbe = batch.some(({id}) => id.startsWith('probe'));
          if (!isProbe) await send(till, batch, {...asShipped, acks: -1});
          await till.answer(isProbe ? 'no' : 'yes', idsOf(batch));
        }
      },
    });
    expect(report).toMatchObject({verdict: 'unavailable', inServiceMs: null});
  });

  it('after the end of the run nobody takes note of them', async () => {
    const kept: (() => Promise<unknown>)[] = [];
    const bench = new Bench({
      ports: (ports) => ({
        ...ports,
        shop: {
          start: async (name, handlers) => {
            kept.push(
              async () =>
                handlers.onCall({
                  call: 'answer',
                  ids: ['order-0001', 'order-9999'],
                  answer: 'no',
                  why: null,
                }),
              async () => handlers.onCall({call: 'shipped', ids: ['order-0001']}),
            );
            return ports.shop.start(name, handlers);
          },
        },
      }),
    });
    await bench.done;
    const before = [...bench.history];
    await Promise.all(kept.map(async (say) => say()));
    expect(bench.history).toEqual(before);
    expect(eventsOf(before, 'run-ended')).toHaveLength(1);
  });
});
