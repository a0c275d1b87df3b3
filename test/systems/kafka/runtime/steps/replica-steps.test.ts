/** How Kafka's own steps may fail: with the code and facts of the record, and with their sentence. */
import {describe, expect, it} from 'vitest';
import {exitCodeFor} from '../../../../../src/engine/judge.js';
import {kafkaEventsOf} from '../../../../../src/systems/kafka/evidence/kafka-events.js';
import {type BenchOptions, runBench} from '../sim/bench.js';
import {given, withTopic} from '../sim/variations.js';

const cases: readonly (readonly [string, BenchOptions, string])[] = [
  [
    'isr: the paused followers never leave it',
    given(['shrunken-isr'], {cluster: {neverShrinks: true}}),
    'The environment failed, not the shop: The ISR had not come to 1 broker after 20 s.',
  ],
  [
    'isr: one follower more left than should',
    given(['min-isr-equals-rf', 'min-isr-2'], {
      ports: withTopic((topic) => ({
        partitions: async (ask) =>
          (await topic.partitions(ask))?.map((one) =>
            one.isr.length === 2 ? {...one, isr: [1]} : one,
          ) ?? null,
      })),
    }),
    'The environment failed, not the shop: The ISR had not come to 2 brokers after 20 s.',
  ],
  [
    'isr: nobody answers',
    given(['shrunken-isr'], {
      ports: withTopic((topic, {clock}) => ({
        partitions: async (ask) => (clock.now() > 200 ? null : topic.partitions(ask)),
      })),
    }),
    'The environment failed, not the shop: The ISR had not come to 1 broker after 20 s.',
  ],
  [
    'isr: a broker that answers knows no partition',
    given(['shrunken-isr'], {
      ports: withTopic((topic, {clock}) => ({
        partitions: async (ask) => (clock.now() > 200 ? [] : topic.partitions(ask)),
      })),
    }),
    'The environment failed, not the shop: The ISR had not come to 1 broker after 20 s.',
  ],
  [
    'isr: a held-back follower that lags for ever keeps its place',
    given(['unclean-election'], {cluster: {neverShrinks: true}}),
    // acks=all waits for it, so the orders do not move, and had their chance.
    'The environment failed, not the shop: The ISR had not come to 1 broker after 20 s.',
  ],
  [
    'new-leader, orNone: the dead leader is led on',
    given(['shrunken-isr'], {cluster: {noElection: true}}),
    'The environment failed, not the shop: Broker 1 still led 20 s after it died.',
  ],
  [
    'new-leader, orNone: nobody answers any more',
    given(['shrunken-isr'], {
      ports: (ports) => {
        let crashed = false;
        return {
          ...withTopic((topic) => ({
            partitions: async (ask) => (crashed ? null : topic.partitions(ask)),
          }))(ports),
          record: (entry) => {
            crashed ||= entry.type === 'fault' && entry.fault === 'crash';
            ports.record(entry);
          },
        };
      },
    }),
    'The environment failed, not the shop: Broker 1 still led 20 s after it died.',
  ],
  [
    'new-leader: none is not enough after an unclean election',
    given(['shrunken-isr', 'new-disk-elect-first'], {
      ports: withTopic(() => ({electUnclean: async () => Promise.resolve()})),
    }),
    'The environment failed, not the shop: No other broker had taken the lead 20 s after broker 1 died.',
  ],
  [
    'premise: both followers were out before they were held back',
    given(['unclean-election'], {
      ports: withTopic((topic) => ({
        partitions: async (ask) =>
          (await topic.partitions(ask))?.map((one) =>
            ask === undefined ? one : {...one, isr: [1]},
          ) ?? null,
      })),
    }),
    'A premise was not met: broker 1 itself said that a follower was in the ISR.',
  ],
];

describe('a step of Kafka that cannot be done proves nothing, and says why', () => {
  it.each(cases)('%s', async (_, options, sentence) => {
    const {report, judged, history, bench} = await runBench(options);
    expect(report.reasons[0]).toBe(sentence);
    expect(report).toMatchObject({
      verdict: 'inconclusive',
      asPromised: false,
      cause: null,
    });
    expect(exitCodeFor(judged.verdict)).toBe(3);
    expect(history.at(-1)?.type).toBe('run-ended');
    expect(bench.shop.alive).toEqual([]);
  });

  it.each([
    [
      'isr-size',
      given(['shrunken-isr'], {cluster: {neverShrinks: true}}),
      {size: 1, ms: 20_000},
    ],
    [
      'still-leads',
      given(['shrunken-isr'], {cluster: {noElection: true}}),
      {broker: 1, ms: 20_000},
    ],
    ['nobody-took-over', {cluster: {noElection: true}}, {broker: 1, ms: 15_000}],
    [
      'not-replicated',
      {cluster: {followersStuck: true, neverShrinks: true}},
      {ms: 10_000},
    ],
    [
      'no-leader',
      {ports: withTopic(() => ({partitions: async () => Promise.resolve(null)}))},
      {},
    ],
  ] as const)('%s is its code in the record', async (code, options, facts) => {
    const {history} = await runBench(options);
    const troubles = history.filter(({type}) => type === 'environment');
    expect(troubles).toMatchObject([{code, system: 'kafka', facts}]);
  });

  it('the isr step has what it saw last in the record', async () => {
    const {history} = await runBench(
      given(['shrunken-isr'], {cluster: {neverShrinks: true}}),
    );
    expect(kafkaEventsOf(history, 'leader').at(-1)).toMatchObject({
      leader: 1,
      isr: [1, 2, 3],
    });
  });
});
