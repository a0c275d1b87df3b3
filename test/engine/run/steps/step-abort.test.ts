import {describe, expect, it} from 'vitest';
import type {Entry} from '../../../../src/engine/history/history.js';
import {Bench, type BenchOptions} from '../../../systems/kafka/runtime/sim/bench.js';
import {deaf, shipping} from '../../../systems/kafka/runtime/sim/programs.js';
import {given, neverCommits} from '../../../systems/kafka/runtime/sim/variations.js';

const reason = new Error('Stopped.');

/** What the record has last when a step begins, and how many ms after that is its middle. */
type Moment = {readonly isTime: (entry: Entry) => boolean; readonly after: number};

const moments: readonly (readonly [string, BenchOptions, Moment])[] = [
  [
    'readable',
    given(['min-isr-equals-rf', 'acks-1']),
    {isTime: (entry) => entry.type === 'probe', after: 1000},
  ],
  [
    'shipped',
    given(['retention'], {shipping: neverCommits}),
    {
      isTime: (entry) => entry.type === 'shipped' && entry.ids.includes('order-0020'),
      after: 1000,
    },
  ],
  [
    'stop',
    given(['retention'], {
      shipping: async (till) => {
        await shipping()(till);
        await deaf(till);
      },
    }),
    {
      isTime: (entry) => entry.type === 'shipped' && entry.ids.includes('order-0020'),
      after: 2000,
    },
  ],
  [
    'time-passes',
    given(['retention']),
    {isTime: (entry) => entry.type === 'phase' && entry.phase === 'closed', after: 3000},
  ],
  [
    'backdate',
    given(['old-timestamps']),
    {isTime: (entry) => entry.type === 'program-started', after: 0},
  ],
  [
    'fault of all',
    given(['power-cut'], {
      ports: (ports) => ({
        ...ports,
        brokers: {
          ...ports.brokers,
          inflict: async (fault, broker) => {
            await ports.clock.sleep(500, new AbortController().signal);
            await ports.brokers.inflict(fault, broker);
          },
        },
      }),
    }),
    {isTime: (entry) => entry.type === 'premise', after: 100},
  ],
];

describe('a run that is stopped in the middle of a step', () => {
  it.each(moments)(
    '%s: kills all, and says no more',
    async (_, options, {isTime, after}) => {
      const stop = new AbortController();
      let entries = -1;
      let due = true;
      const abort = () => {
        entries = bench.history.length;
        stop.abort(reason);
      };
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
      expect(bench.shop.started.length).toBeGreaterThan(0);
      await bench.clock.sleep(1000);
      expect(bench.shop.alive).toEqual([]);
      expect(bench.history).toHaveLength(entries);
    },
  );
});
