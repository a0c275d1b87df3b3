/** How each step may fail, with its sentence. */
import {describe, expect, it} from 'vitest';
import type {Step} from '../../../../src/engine/plan/step.js';
import {eventsOf} from '../../../../src/engine/history/handlers.js';
import {exitCodeFor} from '../../../../src/engine/judge.js';
import {
  type BenchOptions,
  type Outcome,
  runBench,
  type SimPorts,
} from '../../../systems/kafka/runtime/sim/bench.js';
import {
  acksAll,
  checkout,
  deaf,
  refusing,
  shipping,
} from '../../../systems/kafka/runtime/sim/programs.js';
import {shopOf} from '../../../systems/kafka/runtime/sim/shops.js';
import {Exit, type Program} from '../../../systems/kafka/runtime/sim/sim-shop.js';
import {
  given,
  neverCommits,
  planned,
  withTopic,
} from '../../../systems/kafka/runtime/sim/variations.js';

/** Ships the first ten and no more. */
const giveUp: Program = async (till) => {
  while (till.cluster.fetch(0).length < 10) await till.sleep(10);
  for (const {id} of till.cluster.fetch(0).slice(0, 10)) await till.shipped(id);
  till.cluster.committed = 10;
  while (!till.closing.aborted) await till.sleep(10);
};

/** A sleep that is as long as time-passes looks, once, lasts so many milliseconds more. */
const standsStill =
  (extra: number) =>
  (ports: SimPorts): SimPorts => {
    let still = false;
    let closed = false;
    return {
      ...ports,
      record: (entry) => {
        closed ||= entry.type === 'phase' && entry.phase === 'closed';
        ports.record(entry);
      },
      clock: {
        now: () => ports.clock.now(),
        sleep: async (ms, signal) => {
          const now = closed && !still && ms === 100;
          still ||= now;
          await ports.clock.sleep(now ? ms + extra : ms, signal);
        },
      },
    };
  };

const cases: readonly (readonly [string, BenchOptions, string])[] = [
  [
    'shipped: shipping ships and never commits',
    given(['retention'], {shipping: neverCommits}),
    'Shipping hung: 20 of 20 orders were shipped, and they were not all committed, 20 s later.',
  ],
  [
    'shipped: shipping gives up',
    given(['unclean-election', 'shipping-was-faster'], {shipping: giveUp}),
    'Shipping hung: 10 of 20 orders were shipped, and they were not all committed, 20 s later.',
  ],
  [
    'shipped: shipping commits and does not ship',
    given(['retention'], {
      shipping: async (till) => {
        while (!till.closing.aborted) {
          till.cluster.committed = till.cluster.fetch(0).length;
          await till.sleep(10);
        }
      },
    }),
    'Shipping hung: 0 of 20 orders were shipped, and they were not all committed, 20 s later.',
  ],
  [
    'shipped: shipping dies before',
    given(['retention'], {
      shipping: async () => Promise.reject(new TypeError('invoice is undefined')),
    }),
    'Shipping threw an error: TypeError: invoice is undefined.',
  ],
  [
    'orders-while-faulty: checkout throws when it is refused',
    given(['min-isr-equals-rf'], {checkout: checkout({...acksAll, retries: 0})}),
    'Checkout threw an error: Error: NOT_ENOUGH_REPLICAS.',
  ],
  [
    'readable: no broker answers',
    given(['min-isr-equals-rf'], {
      ports: withTopic(() => ({
        readNow: async () => Promise.resolve([{partition: 0, end: null, records: []}]),
      })),
    }),
    'No broker answered when a consumer wanted to read, so nobody knows what could be seen.',
  ],
  [
    'readable: there is no partition to read',
    given(['min-isr-equals-rf'], {
      ports: withTopic(() => ({readNow: async () => Promise.resolve([])})),
    }),
    'No broker answered when a consumer wanted to read, so nobody knows what could be seen.',
  ],
  [
    'time-passes: the machine stands still',
    given(['retention'], {ports: standsStill(1600)}),
    'The environment failed, not the shop: The machine stood still for 1.6 s, so the times of this run mean nothing.',
  ],
  [
    'stop: shipping died by itself just before',
    given(['retention'], {
      shipping: async (till) => {
        const work = shipping()(till);
        while (till.cluster.committed < 20) await till.sleep(5);
        await Promise.race([work, Promise.reject(new Exit(null, 'SIGSEGV'))]);
      },
    }),
    'Shipping ended before its work was done: it was ended by SIGSEGV, after it had shipped 20 orders.',
  ],
];

const expectNothingProven = ({report, judged, history, bench}: Outcome): void => {
  expect(report).toMatchObject({verdict: 'inconclusive', asPromised: false, cause: null});
  expect(exitCodeFor(judged.verdict)).toBe(3);
  expect(history.at(-1)?.type).toBe('run-ended');
  expect(bench.shop.alive).toEqual([]);
};

describe('a step that cannot be done proves nothing, and says why', () => {
  it.each(cases)('%s', async (_, options, sentence) => {
    const outcome = await runBench(options);
    expect(outcome.report.reasons[0]).toBe(sentence);
    expectNothingProven(outcome);
  });

  it('a little late is not still: time passes all the same', async () => {
    const {report} = await runBench(given(['retention'], {ports: standsStill(1000)}));
    expect(report).toMatchObject({verdict: 'lost', asPromised: true});
  });
});

describe('stop', () => {
  const stopped = given(['retention'], {
    shipping: async (till) => {
      const first = till.cluster.committed === 0;
      const work = shipping()(till);
      await work;
      if (first) await deaf(till);
    },
  });

  it('kills a program that does not hear it, and that is no misbehaviour', async () => {
    const {report, history, bench} = await runBench(stopped);
    expect(eventsOf(history, 'program-ended')[0]).toMatchObject({
      program: 'shipping',
      signal: 'SIGKILL',
    });
    expect(bench.shop.started.map(({killed}) => killed)).toEqual([false, true, false]);
    expect(report).toMatchObject({verdict: 'lost', asPromised: true, reasons: []});
  });

  it('waits until it has ended before anything else happens', async () => {
    const {history} = await runBench(stopped);
    const [end] = eventsOf(history, 'program-ended');
    const later = eventsOf(history, 'attempted').filter(({ids}) =>
      ids.includes('order-0021'),
    );
    expect(later[0]?.at).toBeGreaterThanOrEqual(end?.at ?? Infinity);
  });

  it('is over when its end is known, however soon the asking was', async () => {
    const shop = shopOf('retention', null);
    const {report} = await runBench({
      ...shop,
      ports: (ports) => ({
        ...ports,
        shop: {
          start: async (name, handlers) => {
            const started = await ports.shop.start(name, handlers);
            const told = started.ended.then(async (end) => {
              await ports.clock.sleep(50, new AbortController().signal);
              return end;
            });
            return {
              pid: started.pid,
              ended: told,
              lastWords: () => started.lastWords(),
              awake: async () => started.awake(),
              pause: async () => started.pause(),
              resume: () => {
                started.resume();
              },
              kill: () => {
                started.kill();
              },
              stop: async () => started.stop(),
            };
          },
        },
      }),
      shipping: async (till) => {
        await shipping()(till);
        throw new Error('disconnect failed');
      },
    });
    expect(report).toMatchObject({verdict: 'lost', asPromised: true, reasons: []});
  });

  it('may be followed by another start: what ended before has not ended now', async () => {
    const {lab} = shopOf('retention', null);
    const [start, ...rest] = lab?.plan ?? [];
    if (!start) throw new Error('no plan');
    let starts = 0;
    const {history} = await runBench(
      planned(
        given(['retention'], {
          checkout: async (till) => {
            starts += 1;
            if (starts === 1) while (!till.closing.aborted) await till.sleep(5);
            else await refusing(acksAll)(till);
            await till.sleep(500); // it takes its time to say goodbye
          },
        }),
        [start, {do: 'stop', program: 'checkout'}, start, ...rest],
      ),
    );
    const ends = eventsOf(history, 'program-ended');
    const checkouts = ends.filter(({program}) => program === 'checkout');
    const [closed] = eventsOf(history, 'phase').filter(({phase}) => phase === 'closed');
    expect(checkouts).toMatchObject([{code: 0}, {code: 0}]);
    expect(checkouts[1]?.at).toBeLessThanOrEqual(closed?.at ?? 0);
  });

  it('may end a checkout with a SIGTERM, and not with an error', async () => {
    const {lab} = shopOf('retention', null);
    const plan = [
      {do: 'start', program: 'checkout'},
      {do: 'stop', program: 'checkout'},
    ];
    const {report} = await runBench(
      planned(
        {
          ...given(['retention']),
          checkout: async (till) => {
            while (!till.closing.aborted) await till.sleep(5);
            throw new Error('no socket');
          },
        },
        [...(plan as readonly Step[]), ...(lab?.plan.slice(1) ?? [])],
      ),
    );
    expect(report.reasons[0]).toBe('Checkout threw an error: Error: no socket.');
  });

  it('of one that was never started is nothing', async () => {
    const {lab} = shopOf('retention', null);
    const plan = (lab?.plan ?? []).filter(
      (step) =>
        !('program' in step && step.do === 'start' && step.program === 'shipping'),
    );
    const {report} = await runBench(
      planned(
        given(['retention']),
        plan.filter((step) => step.do !== 'shipped'),
      ),
    );
    expect(report.reasons).toEqual([]);
  });

  it('does not excuse an end that comes later', async () => {
    let starts = 0;
    const {report} = await runBench(
      given(['retention'], {
        shipping: async (till) => {
          starts += 1;
          if (starts === 2) throw new TypeError('second day');
          await shipping()(till);
        },
      }),
    );
    expect(report.reasons[0]).toBe('Shipping threw an error: TypeError: second day.');
  });
});
