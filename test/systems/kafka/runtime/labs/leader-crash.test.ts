import {logsIn} from '../../../../../src/systems/kafka/evidence/scene.js';
import {describe, expect, it} from 'vitest';
import {leaderCrash} from '../../../../../labs/kafka/leader-crash/lab.js';
import {beforeAndAfter} from '../../../../../src/systems/kafka/evidence/xray/before-after.js';
import {eventsOf} from '../../../../../src/engine/history/handlers.js';
import {exitCodeFor} from '../../../../../src/engine/judge.js';
import {kafkaEventsOf} from '../../../../../src/systems/kafka/evidence/kafka-events.js';
import {runBench} from '../sim/bench.js';
import {inEnglish} from '../../../../helpers/in-english.js';
import {asShipped, checkout, idsOf, send} from '../sim/programs.js';
import type {Program} from '../sim/sim-shop.js';
import {withTopic} from '../sim/variations.js';

const orderIds = (from: number, to: number): readonly string[] =>
  Array.from(
    {length: to - from + 1},
    (_, index) => `order-${String(from + index).padStart(4, '0')}`,
  );

const acksAll = checkout({...asShipped, acks: -1});
const idempotent = checkout({...asShipped, acks: -1, idempotent: true});

const withoutFollowers = (gone: readonly number[]) =>
  withTopic((topic) => ({
    partitions: async (ask) =>
      (await topic.partitions(ask))?.map((one) =>
        ask === undefined
          ? one
          : {...one, isr: one.isr.filter((broker) => !gone.includes(broker))},
      ) ?? null,
  }));

describe('the leader-crash lab as shipped', () => {
  it('loses exactly the orders that only the dead leader had, in the store', async () => {
    const {report} = await runBench();
    expect(report).toMatchObject({
      verdict: 'lost',
      asPromised: true,
      reasons: [],
      properties: leaderCrash.shipped,
      counts: {attempted: 1000, acknowledged: 1000, inLog: 50, effects: 50, lost: 950},
      lost: {produce: 0, store: 950, consume: 0, unknown: 0},
      cause: (await inEnglish(leaderCrash)).cause,
    });
    expect(report.lostIds).toEqual(orderIds(51, 1000));
  });

  it('meets its premises, and takes its steps in the order of the plan', async () => {
    const {report, history} = await runBench();
    expect(report.premises.map(({met}) => met)).toEqual([true, true]);
    expect(eventsOf(history, 'phase').map(({phase}) => phase)).toEqual([
      'orders',
      'fault',
      'failover',
      'healing',
      'reading',
      'shipping',
    ]);
    expect(eventsOf(history, 'fault').map(({fault, nodes}) => [fault, nodes])).toEqual([
      ['pause', ['kafka/2', 'kafka/3']],
      ['crash', ['kafka/1']],
      ['resume', ['kafka/2', 'kafka/3']],
    ]);
  });

  it.each([
    [50, 1000],
    [200, 650],
  ])(
    'where a batch takes %i ms is about the at most %i orders that it takes',
    async (ms, taken) => {
      const slow: Program = async (till) => {
        for (let batch = await till.orders(50); batch.length > 0;) {
          await till.sleep(ms);
          await send(till, batch, asShipped);
          await till.answer('yes', idsOf(batch));
          batch = await till.orders(50);
        }
      };
      const {report} = await runBench({checkout: slow});
      expect(report).toMatchObject({verdict: 'lost', asPromised: true, reasons: []});
      const {acknowledged, lost} = report.counts;
      expect(lost).toBeGreaterThan(acknowledged * 0.75);
      expect(acknowledged).toBeLessThanOrEqual(taken);
    },
  );

  it('tells how long the shop was out of service after the crash', async () => {
    const {report, history} = await runBench();
    const crash = eventsOf(history, 'fault').find(({fault}) => fault === 'crash');
    const [probe] = eventsOf(history, 'probe');
    expect(report.inServiceMs).toBe((probe?.at ?? 0) - (crash?.at ?? 0));
    expect(report.inServiceMs).toBeGreaterThan(2500);
    expect(report.inServiceMs).toBeLessThan(leaderCrash.inServiceWithin);
  });

  it('shows the loss in two pictures: the leader ahead, and everybody without it', async () => {
    const {report} = await runBench();
    const pictures = beforeAndAfter(logsIn(report).xray);
    const ends = (at: 'before' | 'after') =>
      pictures?.[at].partitions[0]?.replicas.map(({logEnd}) => logEnd);
    expect(ends('before')).toEqual([1000, 50, 50]);
    expect(ends('after')).toEqual([52, 52, 52]); // 50 orders, the probe, and the tail
  });

  it('looks at every disk last thing before it harms or heals a broker', async () => {
    const calls: string[] = [];
    let lookedAt = 0;
    await runBench({
      ports: (ports) => ({
        ...ports,
        topic: {
          ...ports.topic,
          look: async () => {
            calls.push('look');
            lookedAt = ports.clock.now();
            return ports.topic.look();
          },
        },
        brokers: {
          ...ports.brokers,
          inflict: async (fault, broker) => {
            calls.push(fault);
            return ports.brokers.inflict(fault, broker);
          },
          heal: async (within) => {
            calls.push(`heal after ${ports.clock.now() - lookedAt} ms`);
            return ports.brokers.heal(within);
          },
        },
      }),
    });
    expect(calls.join(' ')).toMatch(
      /look pause pause (look )+crash (look )+resume resume (look )+heal after 0 ms look/,
    );
  });

  it('draws the disks again only when they have changed', async () => {
    const {history} = await runBench();
    const pictures = kafkaEventsOf(history, 'xray').map(({partitions}) =>
      JSON.stringify(partitions),
    );
    expect(pictures.filter((one, index) => one === pictures[index - 1])).toEqual([]);
  });

  it('is the same run twice', async () => {
    const [one, two] = await Promise.all([runBench(), runBench()]);
    expect(one.history).toEqual(two.history);
  });

  it('records in the order of time, and the end of the run last', async () => {
    const {history, bench} = await runBench();
    const times = history.map(({at}) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(history[0]?.type).toBe('run-began');
    expect(history.at(-1)?.type).toBe('run-ended');
    expect(bench.shop.alive).toEqual([]);
  });
});

describe('each fix of the leader-crash lab', () => {
  it.each([
    ['more-retries', 'lost', {checkout: checkout({...asShipped, retries: 100})}],
    ['min-isr-only', 'lost', {cluster: {minIsr: 2}}],
    ['acks-all', 'safe', {checkout: acksAll}],
    ['acks-all-idempotent', 'safe', {checkout: idempotent}],
    ['acks-all-idempotent', 'safe', {checkout: idempotent, cluster: {lateFetch: true}}],
  ] as const)('%s: %s, as promised', async (fix, verdict, options) => {
    const {report, judged} = await runBench({fix, ...options});
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({verdict, asPromised: true, fix});
    expect(exitCodeFor(judged.verdict)).toBe(0);
  });

  it('acks-all is as promised too when a batch is stored again and ships twice', async () => {
    const {report} = await runBench({
      fix: 'acks-all',
      checkout: acksAll,
      cluster: {lateFetch: true},
    });
    expect(report).toMatchObject({
      verdict: 'duplicated',
      asPromised: true,
      counts: {lost: 0, duplicated: 50},
    });
  });

  it.each(['shipped', 'acks-all', 'acks-all-idempotent'])(
    'the control run of %s keeps everything',
    async (which) => {
      const programs = {
        shipped: checkout(asShipped),
        'acks-all': acksAll,
        'acks-all-idempotent': idempotent,
      };
      const program = programs[which as keyof typeof programs];
      const {report, history} = await runBench({fix: 'control', checkout: program});
      expect(report).toMatchObject({
        verdict: 'safe',
        asPromised: true,
        properties: leaderCrash.control,
        counts: {attempted: 1000, acknowledged: 1000, effects: 1000, lost: 0},
      });
      expect(eventsOf(history, 'fault')).toEqual([]);
    },
  );

  it('a copy of my own that still loses is not as promised', async () => {
    const {report, judged} = await runBench({fix: 'mine'});
    expect(report).toMatchObject({verdict: 'lost', asPromised: false});
    expect(exitCodeFor(judged.verdict)).toBe(1);
  });
});

describe('a premise that is not met', () => {
  it('makes a loss inconclusive when no follower was in the ISR before the crash', async () => {
    const {report, judged} = await runBench({ports: withoutFollowers([2, 3])});
    expect(report.reasons).toEqual([
      'A premise was not met: broker 1 itself said that a follower was in the ISR.',
    ]);
    expect(report).toMatchObject({
      verdict: 'inconclusive',
      asPromised: false,
      counts: {lost: 950},
    });
    expect(exitCodeFor(judged.verdict)).toBe(3);
  });

  it('asks for one follower in the ISR, not for both: a clean election needs no more', async () => {
    const {report} = await runBench({cluster: {dropsOut: 3}});
    expect(report).toMatchObject({verdict: 'lost', asPromised: true, reasons: []});
  });

  it('makes the run inconclusive when checkout was still at it when its time was over', async () => {
    const {report} = await runBench({
      fix: 'mine',
      checkout: async (till) => {
        for (;;) {
          const batch = await till.orders(1);
          if (batch.length === 0) return;
          await till.sleep(20);
          await send(till, batch, asShipped);
          await till.answer('yes', idsOf(batch));
        }
      },
    });
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons).toEqual([
      'A premise was not met: checkout had 250 orders acknowledged, or stood still for 1 s.',
    ]);
  });
});
