/** A program that is taken for dead and is not: a second one works beside it. */
import {describe, expect, it} from 'vitest';
import {retention} from '../../../../labs/kafka/retention/lab.js';
import {healReadShip, type Step} from '../../../../src/engine/plan/step.js';
import {eventsOf} from '../../../../src/engine/history/handlers.js';
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
import {Exit, type Program} from '../../../systems/kafka/runtime/sim/sim-shop.js';

/** The first one waits with an order in hand until it is told to go on; the others do not. */
function checkouts(slow: {
  readonly at: string;
  readonly then: 'finishes' | 'fails';
}): Program {
  let starts = 0;
  return async (till) => {
    starts += 1;
    const isFirst = starts === 1;
    for (;;) {
      const batch = await till.orders(1);
      if (batch.length === 0) return;
      if (isFirst && idsOf(batch).includes(slow.at)) {
        await till.sleep(1000);
        if (slow.then === 'fails') {
          await till.answer('pending', idsOf(batch), 'INVALID_PRODUCER_EPOCH');
          throw new Exit(1);
        }
      }
      await send(till, batch, acksAll);
      await till.answer('yes', idsOf(batch));
    }
  };
}

const takenOver: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 5, within: 5000},
  {do: 'hand-out', through: 10},
  {do: 'time-passes', ms: 200},
  {do: 'take-over', program: 'checkout'},
  {do: 'acknowledged', count: 7, within: 500},
  {do: 'elder-ended', program: 'checkout', within: 5000},
  {do: 'orders', through: 10, within: 5000},
  {do: 'finish', program: 'checkout', within: 5000},
];

async function run(
  checkout: Program,
  {plan = takenOver, ...otherwise}: Partial<BenchOptions> & {plan?: readonly Step[]} = {},
): Promise<Outcome> {
  return runBench({
    lab: {...retention, orders: 10, plan: [...plan, ...healReadShip]},
    checkout,
    shipping: shipping(),
    ...otherwise,
  });
}

describe('a checkout that was taken for dead', () => {
  it('works beside the second one, which got the order that it had in hand', async () => {
    const {history, report} = await run(checkouts({at: 'order-0006', then: 'finishes'}));
    expect(eventsOf(history, 'taken-over')).toMatchObject([
      {program: 'checkout', ids: ['order-0006']},
    ]);
    expect(eventsOf(history, 'attempted').flatMap(({ids}) => ids)).toHaveLength(10);
    expect(report).toMatchObject({
      verdict: 'duplicated',
      reasons: [],
      counts: {attempted: 10, acknowledged: 10, duplicated: 1},
    });
  });

  it('may fail as it likes, and its last word does not take back a yes', async () => {
    const {history, report} = await run(checkouts({at: 'order-0006', then: 'fails'}));
    expect(eventsOf(history, 'misbehaved')).toEqual([]);
    expect(eventsOf(history, 'program-ended')[0]).toMatchObject({code: 1});
    expect(report).toMatchObject({
      verdict: 'safe',
      counts: {acknowledged: 10, pending: 0},
    });
  });

  it('is sent away when it asks for more', async () => {
    const plan: readonly Step[] = [
      {do: 'start', program: 'checkout'},
      {do: 'orders', through: 5, within: 5000},
      {do: 'take-over', program: 'checkout'},
      {do: 'elder-ended', program: 'checkout', within: 5000},
      {do: 'orders', through: 10, within: 5000},
      {do: 'finish', program: 'checkout', within: 5000},
    ];
    const {report} = await run(checkouts({at: 'none', then: 'fails'}), {plan});
    expect(report).toMatchObject({verdict: 'safe', counts: {acknowledged: 10}});
  });

  it('makes the run prove nothing when it does not end', async () => {
    const forEver: Program = async (till) => {
      for (;;) {
        const batch = await till.orders(1);
        if (batch.length === 0) await till.sleep(60_000);
        await send(till, batch, acksAll);
        await till.answer('yes', idsOf(batch));
      }
    };
    const plan: readonly Step[] = [
      {do: 'start', program: 'checkout'},
      {do: 'orders', through: 5, within: 5000},
      {do: 'take-over', program: 'checkout'},
      {do: 'elder-ended', program: 'checkout', within: 1000},
    ];
    const {report} = await run(forEver, {plan});
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toContain('the first one had not ended 1 s after');
  });
});

describe('orders that are handed out without waiting', () => {
  it('are waited for by number; too few in time, and the run proves nothing', async () => {
    const slow = checkouts({at: 'order-0003', then: 'finishes'});
    const plan: readonly Step[] = [
      {do: 'start', program: 'checkout'},
      {do: 'hand-out', through: 10},
      {do: 'acknowledged', count: 5, within: 300},
    ];
    const {report} = await run(slow, {plan});
    expect(report.reasons[0]).toContain('2 of 5 orders were acknowledged 0.3 s later');
  });
});
