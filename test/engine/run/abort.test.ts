import {describe, expect, it} from 'vitest';
import type {Entry, Phase} from '../../../src/engine/history/history.js';
import {Bench, type BenchOptions} from '../../systems/kafka/runtime/sim/bench.js';
import {
  asShipped,
  checkout,
  idsOf,
  shipping,
} from '../../systems/kafka/runtime/sim/programs.js';
import type {Program} from '../../systems/kafka/runtime/sim/sim-shop.js';

const reason = new Error('Stopped.');

type Aborted = {
  readonly bench: Bench;
  readonly entriesAtAbort: number;
  /** How long it took until the run was rejected. */
  readonly took: number;
};

/** Runs until an entry comes up, lets `after` ms pass, aborts, and waits until the run is rejected. */
async function abortAt(
  isTime: (entry: Entry) => boolean,
  after: number,
  options: BenchOptions = {},
): Promise<Aborted> {
  const stop = new AbortController();
  let entriesAtAbort = -1;
  let abortedAt = -1;
  const abort = () => {
    abortedAt = bench.clock.now();
    entriesAtAbort = bench.history.length;
    stop.abort(reason);
  };
  let due = true;
  const bench: Bench = new Bench({
    ...options,
    signal: stop.signal,
    onEntry: (entry) => {
      if (!due || !isTime(entry)) return;
      due = false;
      if (after === 0) abort();
      else void bench.clock.sleep(after).then(abort);
    },
  });
  await expect(bench.done).rejects.toBe(reason);
  return {bench, entriesAtAbort, took: bench.clock.now() - abortedAt};
}

const inPhase = (name: Phase) => (entry: Entry) =>
  entry.type === 'phase' && entry.phase === name;

const phases: readonly Phase[] = [
  'orders',
  'fault',
  'failover',
  'healing',
  'reading',
  'shipping',
];

/** Hears that it should end, and goes on. */
const deaf: Program = async (till) => {
  while (!till.closing.aborted) await till.sleep(10);
  for (;;) await till.sleep(1000);
};

/** Slow enough to be met at work in each phase. */
const slowShipping: Program = async (till) => {
  await till.sleep(500);
  await shipping()(till);
};

describe('a run that is stopped', () => {
  it.each(phases.flatMap((phase) => [0, 3, 45].map((after) => [phase, after] as const)))(
    'in the phase %s, after %i ms: is rejected with the reason, kills, and says no more',
    async (phase, after) => {
      const {bench, entriesAtAbort} = await abortAt(inPhase(phase), after, {
        shipping: slowShipping,
      });
      await bench.clock.sleep(1000);
      expect(bench.shop.alive).toEqual([]);
      expect(bench.history).toHaveLength(entriesAtAbort);
    },
  );

  it('before it began does nothing at all', async () => {
    let created = false;
    const bench = new Bench({
      signal: AbortSignal.abort(reason),
      ports: (ports) => ({
        ...ports,
        topic: {
          ...ports.topic,
          create: async () => {
            created = true;
            return Promise.resolve();
          },
        },
      }),
    });
    await expect(bench.done).rejects.toBe(reason);
    expect(bench.history).toEqual([]);
    expect(created).toBe(false);
  });

  it('kills the programs even if a broker keeps it waiting', async () => {
    const {bench} = await abortAt(inPhase('healing'), 100, {
      cluster: {neverHeals: true},
      checkout: checkout(asShipped),
    });
    expect(bench.shop.alive).toEqual([]);
  });

  it('while a program is asked to end kills it instead', async () => {
    const {bench, took} = await abortAt(
      (entry) => entry.type === 'shipped' && entry.ids.includes('order-0050'),
      200,
      {
        shipping: async (till) => {
          for (const {id} of till.cluster.fetch(0)) await till.shipped(id);
          await deaf(till);
        },
      },
    );
    expect(bench.shop.alive).toEqual([]);
    expect(took).toBeLessThan(100);
  });

  it('after the last step, while programs end, is stopped all the same', async () => {
    const {bench} = await abortAt((entry) => entry.type === 'misbehaved', 200, {
      checkout: async (till) => {
        const batch = await till.orders(50);
        await till.answer('yes', [...idsOf(batch), 'order-9999']);
        await deaf(till);
      },
    });
    await bench.clock.sleep(10);
    expect(bench.shop.alive).toEqual([]);
    expect(bench.history.at(-1)?.type).not.toBe('run-ended');
  });

  it('kills a program that comes up after the stop', async () => {
    const {bench} = await abortAt(inPhase('orders'), 10);
    await bench.clock.sleep(10);
    expect(bench.shop.started).toHaveLength(1);
    expect(bench.shop.alive).toEqual([]);
  });
});
