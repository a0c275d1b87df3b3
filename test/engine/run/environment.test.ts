import {describe, expect, it} from 'vitest';
import {TrainerError} from '../../../src/errors.js';
import {eventsOf} from '../../../src/engine/history/handlers.js';
import {exitCodeFor} from '../../../src/engine/judge.js';
import {kafkaEventsOf} from '../../../src/systems/kafka/evidence/kafka-events.js';
import {
  Bench,
  type BenchOptions,
  runBench,
  type SimPorts,
} from '../../systems/kafka/runtime/sim/bench.js';
import {withTopic} from '../../systems/kafka/runtime/sim/variations.js';
import {shipping} from '../../systems/kafka/runtime/sim/programs.js';

const brokerGone = new TrainerError('environment', 'kafka/ended-by-itself', {
  node: 2,
  said: 'FATAL',
  log: 'logs/2',
});
const unreadable = Object.assign(new Error("EACCES: permission denied, open '0.log'"), {
  code: 'EACCES',
  errno: -13,
});

/** The disks are as they are until `from`, and then every look at them fails. */
const looksFail = (from: number, error: Error) =>
  withTopic((topic, {clock}) => ({
    look: async () => (clock.now() < from ? topic.look() : Promise.reject(error)),
  }));

const cases: readonly (readonly [string, BenchOptions, string])[] = [
  [
    'the new topic has no leader',
    {ports: withTopic(() => ({partitions: async () => Promise.resolve(null)}))},
    'The environment failed, not the shop: No broker leads the new topic.',
  ],
  [
    'the topic cannot be created',
    {ports: withTopic(() => ({create: async () => Promise.reject(brokerGone)}))},
    'The environment failed, not the shop: Broker 2 ended by itself. Its last lines:\nFATAL\nThe whole log is logs/2.',
  ],
  [
    'nobody takes the lead',
    {cluster: {noElection: true}},
    'The environment failed, not the shop: No other broker had taken the lead 15 s after broker 1 died.',
  ],
  [
    'the followers never catch up',
    {cluster: {followersStuck: true, neverShrinks: true}},
    'The environment failed, not the shop: The followers had not caught up with the leader after 10 s.',
  ],
  [
    'there is no replica to compare',
    {
      ports: withTopic(() => ({
        look: async () => Promise.resolve({xray: [], news: []}),
      })),
    },
    'The environment failed, not the shop: The followers had not caught up with the leader after 10 s.',
  ],
  [
    'no replica has a log',
    {
      ports: withTopic((topic) => ({
        look: async () => {
          const {xray} = await topic.look();
          const bare = xray.map((one) => ({
            ...one,
            replicas: one.replicas.map((replica) => ({...replica, logEnd: null})),
          }));
          return {xray: bare, news: []};
        },
      })),
    },
    'The environment failed, not the shop: The followers had not caught up with the leader after 10 s.',
  ],
  [
    'the leader does not say who is in the ISR',
    {
      ports: withTopic((topic) => ({
        partitions: async (ask) => (ask === 1 ? null : topic.partitions(ask)),
      })),
    },
    'A premise was not met: broker 1 itself said that a follower was in the ISR.',
  ],
  [
    'the disks cannot be read from the beginning',
    {ports: looksFail(0, unreadable)},
    "The environment failed, not the shop: The disks could not be read: EACCES: permission denied, open '0.log'.",
  ],
  [
    'the disks cannot be read any more',
    {ports: looksFail(1500, unreadable)},
    "The environment failed, not the shop: The disks could not be read: EACCES: permission denied, open '0.log'.",
  ],
  [
    'a broker ends by itself',
    {ports: looksFail(1500, brokerGone)},
    'The environment failed, not the shop: Broker 2 ended by itself. Its last lines:\nFATAL\nThe whole log is logs/2.',
  ],
  [
    'the cluster does not heal',
    {cluster: {neverHeals: true}},
    "The environment failed, not the shop: The trainer waited 60.0 s for every partition to have its full ISR. The brokers' logs are in logs.",
  ],
  [
    'the topic cannot be read to its end',
    {
      ports: withTopic((topic) => ({
        readAll: async (within) => ({
          ...(await topic.readAll(within)),
          complete: false,
          facts: {
            ...{why: 'tail-not-reached', system: 'kafka', partitions: [0], ms: 30_000},
          },
        }),
      })),
    },
    'The reading of the log is not complete: the tail of partition 0 was not reached in 30 s.',
  ],
];

describe('a failure of the machine is never held against the shop', () => {
  it.each(cases)('%s', async (_, options, sentence) => {
    const {report, judged, history, bench} = await runBench(options);
    expect(report.reasons[0]).toBe(sentence);
    expect(report).toMatchObject({verdict: 'inconclusive', asPromised: false});
    expect(exitCodeFor(judged.verdict)).toBe(3);
    expect(history.at(-1)?.type).toBe('run-ended');
    expect(bench.shop.alive).toEqual([]);
  });

  it('is told once, however often it is met', async () => {
    const {report} = await runBench({ports: looksFail(1500, brokerGone)});
    const told = report.reasons.filter((reason) => reason.includes('environment'));
    expect(told).toHaveLength(1);
  });

  it('is told once when a step and the watching meet it at the same time', async () => {
    const {report} = await runBench({
      cluster: {followersStuck: true},
      ports: withTopic((topic, {clock}) => ({
        look: async () => {
          await clock.sleep(20, new AbortController().signal);
          return clock.now() < 500 ? topic.look() : Promise.reject(brokerGone);
        },
      })),
    });
    const told = report.reasons.filter((reason) => reason.includes('environment'));
    expect(told).toHaveLength(1);
  });

  it.each([
    ['that a program hears of first', {dies: 3, newsEvery: Infinity}],
    ['that comes slowly, with news of the cluster before it', {dies: 50, newsEvery: 15}],
  ])('%s is told before the error of the program', async (_, {dies, newsEvery}) => {
    let looks = -Infinity; // since the error
    const {report} = await runBench({
      checkout: async (till) => {
        await till.orders(20);
        looks = 0;
        throw new Error('not the leader');
      },
      ports: withTopic((topic) => ({
        look: async () => {
          looks += 1;
          if (looks > dies) throw brokerGone;
          const leader = {type: 'leader', partition: 0, leader: 3, isr: [3]} as const;
          return {
            ...(await topic.look()),
            news: looks % newsEvery === 0 ? [leader] : [],
          };
        },
      })),
    });
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons.slice(0, 2)).toEqual([
      'The environment failed, not the shop: Broker 2 ended by itself. Its last lines:\nFATAL\nThe whole log is logs/2.',
      'Checkout threw an error: Error: not the leader.',
    ]);
  });

  it('met while a step waits for a broker is the end after that step', async () => {
    let isHealing = false;
    const {report, history} = await runBench({
      ports: (ports) => ({
        ...ports,
        topic: {
          ...ports.topic,
          look: async () => (isHealing ? Promise.reject(brokerGone) : ports.topic.look()),
        },
        brokers: {
          ...ports.brokers,
          heal: async (within) => {
            isHealing = true;
            await ports.clock.sleep(300, new AbortController().signal);
            isHealing = false;
            await ports.brokers.heal(within);
          },
        },
      }),
    });
    expect(report.reasons[0]).toContain('Broker 2 ended by itself.');
    expect(eventsOf(history, 'phase').at(-1)).toMatchObject({phase: 'healing'});
  });

  it('ends the run soon, instead of after all that is still to come', async () => {
    const {report} = await runBench({ports: looksFail(1500, brokerGone)});
    expect(report.durationMs).toBeLessThan(2500);
  });

  it('does not keep out of the record what was known before', async () => {
    const {history} = await runBench({cluster: {noElection: true}});
    expect(kafkaEventsOf(history, 'leader').at(-1)).toMatchObject({leader: 1});
    expect(eventsOf(history, 'fault')).toHaveLength(3);
  });
});

const bug = new TypeError('a bug of ours');
const fails = async () => Promise.reject(bug);

const bugs: readonly (readonly [string, (ports: SimPorts) => SimPorts])[] = [
  ['creating the topic', withTopic(() => ({create: fails}))],
  ['asking for the leader', withTopic(() => ({partitions: fails}))],
  ['looking at the disks', looksFail(0, bug)],
  ['looking at the disks later', looksFail(500, bug)],
  ['writing the tail', withTopic(() => ({writeTail: fails}))],
  ['reading', withTopic(() => ({readAll: fails}))],
  ['asking for the positions', withTopic(() => ({committed: fails}))],
  [
    'doing harm to a broker',
    (ports) => ({...ports, brokers: {...ports.brokers, inflict: fails}}),
  ],
  ['healing', (ports) => ({...ports, brokers: {...ports.brokers, heal: fails}})],
  ['starting a program', (ports) => ({...ports, shop: {start: fails}})],
];

describe('a bug of ours is no verdict', () => {
  it.each(bugs)('while %s: the run is rejected with it', async (_, ports) => {
    const bench = new Bench({ports});
    await expect(bench.done).rejects.toBe(bug);
    expect(bench.history.at(-1)?.type).not.toBe('run-ended');
    expect(bench.shop.alive).toEqual([]);
  });

  it('that only the watching meets ends the run too', async () => {
    let met = false;
    const bench = new Bench({
      ports: withTopic((topic, {clock}) => ({
        look: async () => {
          if (met || clock.now() < 1500) return topic.look();
          met = true;
          return fails();
        },
      })),
    });
    await expect(bench.done).rejects.toBe(bug);
    expect(bench.clock.now()).toBeLessThan(2500);
  });

  it('that the last look meets is waited for', async () => {
    let isShipping = false;
    const bench = new Bench({
      onEntry: (entry) => {
        isShipping ||= entry.type === 'program-started' && entry.program === 'shipping';
      },
      shipping: async (till) => {
        await till.sleep(100); // so that a look is under way when shipping ends
        await shipping()(till);
      },
      ports: withTopic((topic, {clock}) => ({
        look: async () => {
          if (!isShipping) return topic.look();
          await clock.sleep(2000, new AbortController().signal);
          return fails();
        },
      })),
    });
    await expect(bench.done).rejects.toBe(bug);
    expect(bench.history.at(-1)?.type).toBe('shipping-ended');
  });
});
