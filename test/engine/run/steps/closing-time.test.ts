/** A checkout that ends before its sends are through, one that waits for them, and one that stood still. */
import {describe, expect, it} from 'vitest';
import {exitTooSoon} from '../../../../labs/kafka/exit-too-soon/lab.js';
import {runBench} from '../../../systems/kafka/runtime/sim/bench.js';
import {
  acksAll,
  checkout,
  idsOf,
  shipping,
} from '../../../systems/kafka/runtime/sim/programs.js';
import {
  Exit,
  type Program,
  type Till,
} from '../../../systems/kafka/runtime/sim/sim-shop.js';

/** Acknowledges what it has begun to send, and ends when the shop is closed and `before` is over. */
const hopeful =
  (before: (till: Till) => Promise<void> = async () => Promise.resolve()): Program =>
  async (till) => {
    for (;;) {
      const [order] = await till.orders(1);
      if (!order) break;
      void till.produce([{id: order.id, sequence: null}], 1);
      await till.answer('yes', idsOf([order]));
    }
    await before(till);
    throw new Exit(0);
  };

const run = async (program: Program) =>
  runBench({lab: exitTooSoon, checkout: program, shipping: shipping()});

describe('a shop that closes while the network is slow', () => {
  it('loses what checkout did not wait for', async () => {
    const {report} = await run(hopeful());
    expect(report).toMatchObject({verdict: 'lost', reasons: [], counts: {lost: 50}});
  });

  it('loses nothing of a checkout that waits for its sends', async () => {
    const {report} = await run(checkout({...acksAll, retries: 99}));
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
  });

  it('proves nothing when checkout stood still, and so could not end', async () => {
    const {report} = await run(hopeful(async (till) => till.freeze(20_000)));
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons).toEqual([
      'A premise was not met: checkout had time to end when the shop closed: it ended, or it was awake and went on waiting for something (it did nothing for 5 s).',
    ]);
  });

  it('loses the same when checkout stood still for a while only', async () => {
    const {report} = await run(hopeful(async (till) => till.freeze(4000)));
    expect(report).toMatchObject({verdict: 'lost', reasons: [], counts: {lost: 50}});
  });

  it('loses the same when a checkout stood still that meant to leave half a second later', async () => {
    const {report} = await run(
      hopeful(async (till) => {
        await till.freeze(2900);
        await till.sleep(500);
      }),
    );
    expect(report).toMatchObject({verdict: 'lost', reasons: [], counts: {lost: 50}});
  });

  it('gives a checkout that is slow to answer the time that it needs', async () => {
    const slow: Program = async (till) => {
      let orders = 0;
      for (;;) {
        const [order] = await till.orders(1);
        if (!order) throw new Exit(0);
        void till.produce([{id: order.id, sequence: null}], 1);
        orders += 1;
        if (orders > 90) await till.sleep(900);
        await till.answer('yes', idsOf([order]));
      }
    };
    const {report} = await run(slow);
    expect(report).toMatchObject({verdict: 'lost', reasons: [], counts: {lost: 50}});
  });
});
