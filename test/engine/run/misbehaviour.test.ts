import {describe, expect, it} from 'vitest';
import {eventsOf} from '../../../src/engine/history/handlers.js';
import {exitCodeFor} from '../../../src/engine/judge.js';
import {
  type BenchOptions,
  type Outcome,
  runBench,
} from '../../systems/kafka/runtime/sim/bench.js';
import {
  asShipped,
  checkout,
  idsOf,
  send,
  shipping,
} from '../../systems/kafka/runtime/sim/programs.js';
import {Exit, type Program} from '../../systems/kafka/runtime/sim/sim-shop.js';

const forever: Program = async (till) => {
  for (;;) await till.sleep(1000);
};

/** Works like the shipped checkout until its `orders`-th order, and then does this. */
const workThen =
  (orders: number, then: Program): Program =>
  async (till) => {
    for (let done = 0; done < orders; done += 50) {
      const batch = await till.orders(50);
      await send(till, batch, asShipped);
      await till.answer('yes', idsOf(batch));
    }
    await then(till);
  };

/** Hears that it should end, and goes on. */
const deaf: Program = async (till) => {
  while (!till.closing.aborted) await till.sleep(100);
  await forever(till);
};

const fail: Program = async () => Promise.reject(new TypeError('price is undefined'));

const exit =
  (code: number | null, signal: string | null = null): Program =>
  async () =>
    Promise.reject(new Exit(code, signal));

/** Takes all orders and ends when there are no more, then like this. */
const endWith =
  (code: number): Program =>
  async (till) => {
    await checkout(asShipped)(till);
    throw new Exit(code);
  };

const cases: readonly (readonly [string, BenchOptions, string])[] = [
  [
    'checkout does not build',
    {
      checkout: {
        doesNotBuild: {
          why: 'mistake',
          ...{file: 'checkout.ts', line: 3, column: 7, said: 'Unexpected "}"'},
        },
      },
    },
    'Checkout does not build: checkout.ts, line 3, column 7: Unexpected "}".',
  ],
  [
    'checkout throws before it asks',
    {checkout: fail},
    'Checkout threw an error: TypeError: price is undefined.',
  ],
  [
    'checkout exits at once with 0',
    {checkout: exit(0)},
    'Checkout ended before its work was done: exit code 0, after it had taken 0 orders; checkout has to go on until orders() ends.',
  ],
  [
    'checkout exits at once with 7 and says nothing',
    {checkout: exit(7)},
    'Checkout failed: exit code 7, after it had taken 0 orders, and it printed nothing of why.',
  ],
  [
    'checkout is killed by somebody else',
    {checkout: workThen(50, exit(null, 'SIGSEGV'))},
    'Checkout ended before its work was done: it was ended by SIGSEGV, after it had taken 50 orders.',
  ],
  [
    'checkout exits in the middle',
    {checkout: workThen(500, exit(0))},
    'Checkout ended before its work was done: exit code 0, after it had taken 500 orders; checkout has to go on until orders() ends.',
  ],
  [
    'checkout throws in the middle',
    {checkout: workThen(500, fail)},
    'Checkout threw an error: TypeError: price is undefined.',
  ],
  [
    'checkout fails after its work is done',
    {checkout: endWith(2)},
    'Checkout failed: exit code 2, after it had taken 1000 orders, and it printed nothing of why.',
  ],
  [
    'checkout never asks',
    {checkout: forever},
    'Checkout hung: it asked for no order, and nothing moved for 20 s (orders() of the kit hands them out).',
  ],
  [
    'checkout is in an endless loop',
    {checkout: workThen(50, (till) => till.freeze(1e9))},
    'Checkout hung: it asked for no more orders, and nothing moved for 20 s; it did not even say that it is there, as one that does not use the kit, or is in an endless loop.',
  ],
  [
    'checkout asks no more',
    {checkout: workThen(50, forever)},
    'Checkout hung: it asked for no more orders, and nothing moved for 20 s.',
  ],
  [
    'checkout hangs with orders in hand',
    {
      checkout: workThen(50, async (till) => {
        await till.orders(50);
        await forever(till);
      }),
    },
    'Checkout hung: it gave no last word on 50 orders, the first of them order-0051, and nothing moved for 20 s.',
  ],
  [
    'checkout never acknowledges',
    {
      checkout: async (till) => {
        for (;;) await till.orders(50);
      },
    },
    'Checkout acknowledged nothing: it gave no last word on 50 orders, the first of them order-0001, and nothing moved for 20 s.',
  ],
  [
    'checkout says "pending" for ever',
    {
      checkout: async (till) => {
        const batch = await till.orders(50);
        for (;;) {
          await till.answer('pending', idsOf(batch), 'no answer yet');
          await till.sleep(500);
        }
      },
    },
    'Checkout acknowledged nothing: it gave no last word on 50 orders, the first of them order-0001, and nothing moved for 20 s.',
  ],
  [
    'checkout does not end when there are no more orders',
    {
      checkout: async (till) => {
        await checkout(asShipped)(till);
        await forever(till);
      },
    },
    'Checkout hung: it had no more orders, and had not ended 20 s later.',
  ],
  [
    'checkout rejects everything',
    {
      checkout: async (till) => {
        for (;;) {
          const batch = await till.orders(50);
          if (batch.length === 0) return;
          await till.answer('no', idsOf(batch), 'sold out');
        }
      },
    },
    'No order was acknowledged: there is nothing to judge.',
  ],
  [
    'checkout answers an order that it was never given',
    {
      checkout: async (till) => {
        await till.orders(50);
        await till.answer('yes', ['order-9999']);
        await forever(till);
      },
    },
    'Checkout spoke of an order that it was never given: it answered "order-9999".',
  ],
  [
    'checkout answers before it asks',
    {
      checkout: async (till) => {
        await till.answer('yes', ['order-0001']);
        await forever(till);
      },
    },
    'Checkout spoke of an order that it was never given: it answered "order-0001".',
  ],
  [
    'checkout writes to stdout',
    {
      checkout: async (till) => {
        till.misbehave('spoke-garbage', {why: 'not-of-the-kit', said: 'hello'});
        await forever(till);
      },
    },
    'Checkout said something that is no part of the conversation: it wrote "hello" to stdout, where only the kit speaks (what console.log and System.out print is fine: it goes to stderr).',
  ],
  [
    'checkout floods',
    {
      checkout: workThen(50, async (till) => {
        till.misbehave('flooded', {why: 'no-end-of-line', megabytes: 1});
        await forever(till);
      }),
    },
    'Checkout said more than anybody can take in: it wrote more than 1 MB without an end of line.',
  ],
  [
    'shipping does not build',
    {
      shipping: {
        doesNotBuild: {
          why: 'mistake',
          ...{file: 'shipping.ts', line: 1, column: 1, said: 'Expected ";"'},
        },
      },
    },
    'Shipping does not build: shipping.ts, line 1, column 1: Expected ";".',
  ],
  [
    'shipping hangs',
    {shipping: forever},
    'Shipping hung: nothing new was shipped for 30 s, and the end of the topic was not reached.',
  ],
  [
    'shipping throws',
    {shipping: fail},
    'Shipping threw an error: TypeError: price is undefined.',
  ],
  [
    'shipping ends by itself',
    {shipping: exit(0)},
    'Shipping ended before its work was done: exit code 0, after it had shipped 0 orders; shipping has to go on until SIGTERM asks it to end.',
  ],
  [
    'shipping ships the same order for ever',
    {
      shipping: async (till) => {
        for (;;) {
          await till.shipped('order-0001');
          await till.sleep(500);
        }
      },
    },
    'Shipping hung: nothing new was shipped for 30 s, and the end of the topic was not reached.',
  ],
  [
    'shipping ships what nobody ordered',
    {
      shipping: async (till) => {
        await till.shipped('order-9999');
        await shipping()(till);
      },
    },
    'The record has order-9999, which checkout was never given.',
  ],
  [
    'shipping ships what the log no longer has',
    {
      shipping: async (till) => {
        await till.shipped('order-1000');
        await shipping()(till);
      },
    },
    'The warehouse shipped order-1000, but the log, read to its end, has no such order.',
  ],
];

const expectNothingProven = ({report, judged, history, bench}: Outcome): void => {
  expect(report).toMatchObject({verdict: 'inconclusive', asPromised: false, cause: null});
  expect(exitCodeFor(judged.verdict)).toBe(3);
  expect(history.at(-1)?.type).toBe('run-ended');
  expect(bench.shop.alive).toEqual([]);
};

describe('a program that breaks the rules of the shop proves nothing, and is told what it did', () => {
  it.each(cases)('%s', async (_, options, sentence) => {
    const outcome = await runBench(options);
    expect(outcome.report.reasons[0]).toBe(sentence);
    expectNothingProven(outcome);
  });

  it('one that hangs and does not end when asked is killed, and that is not told of it', async () => {
    const {report, history, bench} = await runBench({checkout: deaf});
    expect(eventsOf(history, 'program-ended')).toMatchObject([
      {program: 'checkout', code: null, signal: 'SIGKILL'},
    ]);
    expect(bench.shop.started[0]?.killed).toBe(true);
    expect(report.reasons.filter((reason) => reason.startsWith('Checkout'))).toEqual([
      'Checkout hung: it asked for no order, and nothing moved for 20 s (orders() of the kit hands them out).',
    ]);
  });

  it('only the first thing that it did is told', async () => {
    const {report} = await runBench({
      checkout: async (till) => {
        await till.answer('yes', ['order-9998']);
        await till.answer('yes', ['order-9999']);
        throw new Error('and that is not all');
      },
    });
    const told = report.reasons.filter((reason) => reason.startsWith('Checkout'));
    expect(told).toEqual([
      'Checkout spoke of an order that it was never given: it answered "order-9998".',
    ]);
  });
});

describe('what shipping may do', () => {
  it('ships twice: that is judged, and is no misbehaviour', async () => {
    const {report} = await runBench({fix: 'control', shipping: shipping(2)});
    expect(report).toMatchObject({
      verdict: 'duplicated',
      reasons: [],
      counts: {duplicated: 1000},
    });
  });

  it('fails while it is being stopped: the positions count, not its end', async () => {
    const {report} = await runBench({
      shipping: async (till) => {
        await shipping()(till);
        throw new Error('disconnect failed');
      },
    });
    expect(report).toMatchObject({verdict: 'lost', reasons: []});
  });

  it('does not hear that it should end: it is killed, and what it shipped counts', async () => {
    const {report, bench} = await runBench({
      shipping: async (till) => {
        for (const {id} of till.cluster.fetch(0)) await till.shipped(id);
        await deaf(till);
      },
    });
    expect(report).toMatchObject({verdict: 'lost', counts: {effects: 50, lost: 950}});
    expect(bench.shop.started.map(({killed}) => killed)).toEqual([false, true]);
  });

  it('parks the end of the run as well as ships it, and that is no order', async () => {
    const {report} = await runBench({
      fix: 'control',
      shipping: async (till) => {
        for (const {id} of till.cluster.fetch(0))
          await (id.startsWith('order') ? till.shipped(id) : till.parked('what?', id));
        till.cluster.committed = till.cluster.fetch(0).length;
        while (!till.closing.aborted) await till.sleep(10);
      },
    });
    expect(report).toMatchObject({verdict: 'safe', reasons: [], counts: {parked: 0}});
  });

  it('parks for longer than it may be silent, and is not taken to hang', async () => {
    const {report} = await runBench({
      shipping: async (till) => {
        const records = till.cluster.fetch(0);
        for (const {id} of records) {
          await till.sleep(1000);
          await till.parked('no such customer', id);
        }
        till.cluster.committed = records.length;
        while (!till.closing.aborted) await till.sleep(10);
      },
    });
    expect(report).toMatchObject({reasons: [], counts: {parked: 50}});
  });
});
