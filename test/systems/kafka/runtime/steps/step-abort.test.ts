import {describe, expect, it} from 'vitest';
import type {Entry} from '../../../../../src/engine/history/history.js';
import {Bench, type BenchOptions} from '../sim/bench.js';
import {given, withTopic} from '../sim/variations.js';

const reason = new Error('Stopped.');

/** What the record has last when a step begins, and how many ms after that is its middle. */
type Moment = {readonly isTime: (entry: Entry) => boolean; readonly after: number};

const moments: readonly (readonly [string, BenchOptions, Moment])[] = [
  [
    'isr',
    given(['shrunken-isr']),
    {isTime: (entry) => entry.type === 'fault' && entry.fault === 'pause', after: 1000},
  ],
  [
    'new-leader, orNone',
    given(['shrunken-isr']),
    {
      isTime: (entry) => entry.type === 'phase' && entry.phase === 'failover',
      after: 1000,
    },
  ],
  [
    'elect-unclean',
    given(['shrunken-isr', 'new-disk'], {
      ports: withTopic((topic, {clock}) => ({
        electUnclean: async () => {
          await clock.sleep(500, new AbortController().signal);
          await topic.electUnclean();
        },
      })),
    }),
    {isTime: (entry) => entry.type === 'fault' && entry.fault === 'restart', after: 100},
  ],
];

describe('a run that is stopped in the middle of a step of Kafka', () => {
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
