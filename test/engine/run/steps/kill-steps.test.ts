/** Programs that are held at one of their calls, killed there, and started again. */
import {describe, expect, it} from 'vitest';
import {retention} from '../../../../labs/kafka/retention/lab.js';
import {healReadShip, type Step, type StepOf} from '../../../../src/engine/plan/step.js';
import {kafkaEventsOf} from '../../../../src/systems/kafka/evidence/kafka-events.js';
import {eventsOf} from '../../../../src/engine/history/handlers.js';
import type {History} from '../../../../src/engine/history/history.js';
import {
  type BenchOptions,
  type Outcome,
  runBench,
} from '../../../systems/kafka/runtime/sim/bench.js';
import {
  acksAll,
  idsOf,
  send,
  shipping,
} from '../../../systems/kafka/runtime/sim/programs.js';
import type {Program} from '../../../systems/kafka/runtime/sim/sim-shop.js';
import {neverCommits} from '../../../systems/kafka/runtime/sim/variations.js';

/** One order at a time: sent, then acknowledged. */
const oneByOne: Program = async (till) => {
  for (;;) {
    const batch = await till.orders(1);
    if (batch.length === 0) return;
    await send(till, batch, acksAll);
    await till.answer('yes', idsOf(batch));
  }
};

const startCheckout: Step = {do: 'start', program: 'checkout'};
const startShipping: Step = {do: 'start', program: 'shipping'};
const twenty: Step = {do: 'orders', through: 20, within: 5000};
const done: Step = {do: 'finish', program: 'checkout', within: 5000};
const kill = (program: 'checkout' | 'shipping'): Step => ({do: 'kill', program});
const held: Step = {do: 'held', within: 5000};
const holdShipped = (
  effect: 'none' | 'counts',
  more: Partial<StepOf<'hold-call'>> = {},
): Step => ({
  do: 'hold-call',
  program: 'shipping',
  call: 'shipped',
  nth: 6,
  effect,
  ...more,
});

async function run(
  plan: readonly Step[],
  otherwise: Partial<BenchOptions> = {},
): Promise<Outcome> {
  return runBench({
    lab: {...retention, orders: 20, plan: [...plan, ...healReadShip]},
    checkout: oneByOne,
    shipping: shipping(),
    ...otherwise,
  });
}

const shippedIds = (history: History): readonly string[] =>
  eventsOf(history, 'shipped').flatMap(({ids}) => ids);

describe('a call that is held before its effect', () => {
  const killedThere: readonly Step[] = [
    startCheckout,
    twenty,
    done,
    holdShipped('none'),
    startShipping,
    held,
    kill('shipping'),
    startShipping,
  ];

  it('never had one, when the program is killed there', async () => {
    const {history, report} = await run(killedThere);
    const killedAt = history.findIndex(({type}) => type === 'killed');
    expect(shippedIds(history.slice(0, killedAt))).toEqual([
      'order-0001',
      'order-0002',
      'order-0003',
      'order-0004',
      'order-0005',
    ]);
    expect(shippedIds(history.slice(killedAt))[0]).toBe('order-0001');
    expect(report).toMatchObject({
      verdict: 'duplicated',
      reasons: [],
      counts: {lost: 0, duplicated: 5},
    });
  });

  it('is in the record with what it is about, and the death after it', async () => {
    const {history} = await run(killedThere);
    expect(eventsOf(history, 'held')).toMatchObject([
      {program: 'shipping', call: 'shipped', ids: ['order-0006'], effect: 'none'},
    ]);
    expect(eventsOf(history, 'killed')).toMatchObject([{program: 'shipping'}]);
    expect(eventsOf(history, 'program-ended')[1]).toMatchObject({
      program: 'shipping',
      signal: 'SIGKILL',
    });
    expect(kafkaEventsOf(history, 'position')).toMatchObject([{partition: 0, offset: 0}]);
  });

  it('has it, and its reply, when it is let go', async () => {
    const {history, report} = await run([
      startCheckout,
      twenty,
      done,
      holdShipped('none'),
      startShipping,
      held,
      {do: 'let-go'},
    ]);
    expect(eventsOf(history, 'let-go')).toHaveLength(1);
    expect(shippedIds(history)).toHaveLength(20);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
  });

  it('keeps nothing else from going on, unless all later ones are held too', async () => {
    const atOnce: Program = async (till) => {
      let next = till.cluster.committed;
      while (!till.closing.aborted) {
        for (const {offset, id} of till.cluster.fetch(next)) {
          void till.shipped(id);
          next = offset + 1;
        }
        till.cluster.committed = next;
        await till.sleep(10);
      }
    };
    const plan = (onwards: boolean): readonly Step[] => [
      startCheckout,
      twenty,
      done,
      holdShipped('none', {onwards}),
      startShipping,
      held,
      {do: 'settled', through: 20, stuckAfter: 500, within: 5000},
      kill('shipping'),
      startShipping,
    ];
    const one = await run(plan(false), {shipping: atOnce});
    expect(one.report.lostIds).toEqual(['order-0006']);
    const all = await run(plan(true), {shipping: atOnce});
    expect(all.report.counts).toMatchObject({lost: 15, effects: 5});
    expect(all.report.lost).toMatchObject({consume: 15});
  });
});

describe('a call that is held after its effect', () => {
  it('counts once before the death, and once more when nothing was committed', async () => {
    const {history, report} = await run([
      startCheckout,
      twenty,
      done,
      holdShipped('counts'),
      startShipping,
      held,
      kill('shipping'),
      startShipping,
    ]);
    const before = history.slice(
      0,
      history.findIndex(({type}) => type === 'held'),
    );
    expect(shippedIds(before)).toHaveLength(6);
    expect(report.counts).toMatchObject({lost: 0, duplicated: 6});
  });

  it('of orders: they are handed out, and nobody answers for them', async () => {
    const {history, report} = await run([
      {do: 'hold-call', program: 'checkout', call: 'orders', nth: 8, effect: 'counts'},
      startCheckout,
      {do: 'orders', through: 7, within: 5000},
      {do: 'orders-while-faulty', through: 20, stuckAfter: 100, within: 2000},
      held,
      kill('checkout'),
      startCheckout,
      twenty,
      done,
    ]);
    expect(eventsOf(history, 'held')).toMatchObject([
      {call: 'orders', ids: ['order-0008'], effect: 'counts'},
    ]);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
    expect(report.counts).toMatchObject({attempted: 20, acknowledged: 19});
  });
});

describe('a point that is counted in orders', () => {
  const inBatches: Program = async (till) => {
    for (;;) {
      const batch = await till.orders(4);
      if (batch.length === 0) return;
      await send(till, batch, acksAll);
      await till.answer('yes', idsOf(batch));
    }
  };
  const numbers = (from: number, to: number): readonly string[] =>
    Array.from(
      {length: to - from + 1},
      (_, index) => `order-${String(from + index).padStart(4, '0')}`,
    );

  it.each<readonly [StepOf<'hold-call'>['call'], 'none' | 'counts', readonly string[]]>([
    ['answer', 'none', numbers(5, 8)],
    ['answer', 'counts', numbers(5, 8)],
    ['orders', 'counts', numbers(5, 8)],
    ['orders', 'none', []],
  ])('is in the batch that has the sixth order (%s, %s)', async (call, effect, ids) => {
    const {history, report} = await run(
      [
        {do: 'hold-call', program: 'checkout', call, nth: 6, effect},
        startCheckout,
        {do: 'orders-while-faulty', through: 20, stuckAfter: 100, within: 2000},
        held,
        {do: 'let-go'},
        twenty,
        done,
      ],
      {checkout: inBatches},
    );
    expect(eventsOf(history, 'held')).toMatchObject([{call, ids, effect}]);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
    expect(report.counts).toMatchObject({attempted: 20, acknowledged: 20});
  });

  it('counts an order once, however often it is said', async () => {
    const twice: Program = async (till) => {
      for (;;) {
        const batch = await till.orders(1);
        if (batch.length === 0) return;
        await till.answer('pending', idsOf(batch), 'not yet');
        await send(till, batch, acksAll);
        await till.answer('yes', idsOf(batch));
      }
    };
    const {history} = await run(
      [
        {do: 'hold-call', program: 'checkout', call: 'answer', nth: 6, effect: 'none'},
        startCheckout,
        {do: 'orders-while-faulty', through: 20, stuckAfter: 100, within: 2000},
        held,
        {do: 'let-go'},
        twenty,
        done,
      ],
      {checkout: twice},
    );
    expect(eventsOf(history, 'held')).toMatchObject([{ids: ['order-0006']}]);
  });

  it('holds a whole batch of parcels, of which none has left the house', async () => {
    const wholeBatches: Program = async (till) => {
      let next = till.cluster.committed;
      while (!till.closing.aborted) {
        const records = till.cluster.fetch(next);
        await till.shipped(...records.map(({id}) => id));
        next += records.length;
        till.cluster.committed = next;
        await till.sleep(10);
      }
    };
    const {history, report} = await run(
      [
        startCheckout,
        twenty,
        done,
        holdShipped('none'),
        startShipping,
        held,
        kill('shipping'),
        startShipping,
      ],
      {shipping: wholeBatches},
    );
    expect(eventsOf(history, 'held')).toMatchObject([{ids: numbers(1, 20)}]);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
  });
});

describe('a checkout that is killed', () => {
  it('swallows no orders with what it had asked for, and owes no answer', async () => {
    const {report} = await run([
      startCheckout,
      {do: 'orders', through: 10, within: 5000},
      {do: 'hold-call', program: 'checkout', call: 'answer', nth: 3, effect: 'none'},
      {do: 'orders-while-faulty', through: 15, stuckAfter: 100, within: 2000},
      held,
      kill('checkout'),
      startCheckout,
      twenty,
      done,
    ]);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
    expect(report.counts).toMatchObject({attempted: 20, acknowledged: 19, inLog: 20});
  });

  it('while it waits for orders leaves them to the next one', async () => {
    const {report} = await run([
      startCheckout,
      {do: 'orders', through: 10, within: 5000},
      kill('checkout'),
      startCheckout,
      twenty,
      done,
    ]);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
    expect(report.counts).toMatchObject({attempted: 20, acknowledged: 20});
  });
});

describe('steps around a kill that cannot be done', () => {
  it.each<readonly [string, readonly Step[], Partial<BenchOptions>, string]>([
    [
      'the program never comes to the call',
      [startCheckout, twenty, done, holdShipped('none', {nth: 99}), startShipping, held],
      {},
      'Shipping hung: it had not come to its 99th "shipped" 5 s later.',
    ],
    [
      'the program has ended before',
      [startCheckout, twenty, done, kill('checkout')],
      {},
      'Checkout ended before its work was done: it had ended before it was killed.',
    ],
    [
      'the group commits on and on',
      [
        startCheckout,
        twenty,
        done,
        startShipping,
        {do: 'settled', through: 9999, stuckAfter: 500, within: 2000},
      ],
      {
        shipping: async (till) => {
          const work = neverCommits(till);
          while (!till.closing.aborted) {
            till.cluster.committed += 1;
            await till.sleep(10);
          }
          await work;
        },
      },
      'A premise was not met: shipping committed 9999 records, or stood still for 0.5 s.',
    ],
  ])('%s', async (...[, plan, otherwise, sentence]) => {
    const {report, bench} = await run(plan, otherwise);
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toBe(sentence);
    expect(bench.shop.alive).toEqual([]);
  });
});

describe('a start of what is running', () => {
  it('is nothing, so that a plan without its kill still holds', async () => {
    const {history, report} = await run([
      startCheckout,
      startShipping,
      startShipping,
      twenty,
      done,
    ]);
    expect(eventsOf(history, 'program-started')).toHaveLength(2);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
  });
});
