/** A record that shipping cannot handle: what stands behind it, and how that is judged. */
import {describe, expect, it} from 'vitest';
import {poisonPill} from '../../../../labs/kafka/poison-pill/lab.js';
import {eventsOf} from '../../../../src/engine/history/handlers.js';
import {rightChoice} from '../../../../src/engine/verdict/prediction.js';
import {
  type BenchOptions,
  type Outcome,
  runBench,
} from '../../../systems/kafka/runtime/sim/bench.js';
import {acksAll, checkout} from '../../../systems/kafka/runtime/sim/programs.js';
import {Exit, type Program} from '../../../systems/kafka/runtime/sim/sim-shop.js';
import {withTopic} from '../../../systems/kafka/runtime/sim/variations.js';

const bad = 'order-0031';

/** Ships in order; `onBad` says whether to go on behind the bad one. */
const shippingWith =
  (onBad: (till: Parameters<Program>[0]) => Promise<boolean>): Program =>
  async (till) => {
    let next = till.cluster.committed;
    while (!till.closing.aborted) {
      for (const {offset, id} of till.cluster.fetch(next)) {
        if (id === bad && !(await onBad(till))) break;
        if (id !== bad) await till.shipped(id);
        next = offset + 1;
        till.cluster.committed = next;
      }
      await till.sleep(10);
    }
  };

const dies = shippingWith(async () => Promise.reject(new Exit(0)));
const stays = shippingWith(async () => Promise.resolve(false));
const skips = shippingWith(async () => Promise.resolve(true));
const parks = shippingWith(async (till) => {
  await till.parked('TypeError: no customer', bad);
  return true;
});

const isDead = (name: string): boolean =>
  poisonPill.holdings.some((one) => one.name === name && one.holds === 'dead-letters');

/** What the independent reader finds in the topic of dead letters; the others are empty. */
const deadLetters = (...ids: readonly string[]) =>
  withTopic(() => ({
    readFurther: async (name) =>
      Promise.resolve({
        partitions: [
          {
            partition: 0,
            records: (isDead(name) ? ids : []).map((id, offset) => ({
              offset,
              id,
              headers: {error: 'TypeError: no customer'},
            })),
          },
        ],
        complete: true,
        facts: {},
      }),
  }));

async function run(
  shipping: Program,
  otherwise: Partial<BenchOptions> = {},
): Promise<Outcome> {
  return runBench({
    lab: poisonPill,
    checkout: checkout(acksAll),
    shipping,
    ports: deadLetters(),
    ...otherwise,
  });
}

describe('a shipping that stands still before a bad record', () => {
  it.each([
    ['ends and is started again, and ends again', dies],
    ['tries again for ever', stays],
  ])('and %s is stalled, which is no doubt of the run', async (_, shipping) => {
    const {report, bench} = await run(shipping);
    expect(report).toMatchObject({verdict: 'stalled', reasons: [], asPromised: true});
    expect(report.counts).toMatchObject({stalled: 70, lost: 0, effects: 30, parked: 0});
    expect(rightChoice(poisonPill.predict, report)?.id).toBe('rest');
    expect(bench.shop.alive).toEqual([]);
  });

  it('is told so, with the first order that waits', async () => {
    const {report, history} = await run(stays);
    expect(report.timeline.map(({text}) => text)).toContain(
      'nothing has moved for 4.0 s: 70 orders wait, the first of them order-0031',
    );
    expect(eventsOf(history, 'shipping-ended')).toMatchObject([{complete: false}]);
    expect(report.timeline.map(({text}) => text)).toContain(
      'order-0031 comes from a guest: its customer is null',
    );
  });

  it('is started again later each time', async () => {
    const {history} = await run(dies);
    const starts = eventsOf(history, 'program-started').filter(
      ({program}) => program === 'shipping',
    );
    const ends = eventsOf(history, 'program-ended').filter(
      ({program}) => program === 'shipping',
    );
    const pauses = starts.slice(1, 4).map(({at}, index) => at - (ends[index]?.at ?? 0));
    expect(pauses.map((pause) => Math.floor(pause / 500))).toEqual([1, 2, 4]);
  });
});

describe('a bad record', () => {
  it('that is skipped is lost, and nothing stalls', async () => {
    const {report} = await run(skips);
    expect(report).toMatchObject({verdict: 'lost', lostIds: [bad], reasons: []});
    expect(report.properties).toMatchObject({'no-stall': 'holds'});
  });

  it('is parked when it is in the topic of dead letters', async () => {
    const {report} = await run(parks, {ports: deadLetters(bad)});
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
    expect(report.counts).toMatchObject({parked: 1, lost: 0, stalled: 0});
  });

  it('is lost when shipping only says that it is parked', async () => {
    const {report} = await run(parks);
    expect(report).toMatchObject({verdict: 'lost', lostIds: [bad]});
    expect(report.counts.parked).toBe(0);
  });
});

/** What a broker says of the group takes so long, whenever the test says so. */
const slowly =
  (ms: number, isSlow: (nth: number) => boolean): NonNullable<BenchOptions['ports']> =>
  (ports) => {
    let looks = 0;
    return withTopic((topic, {clock}) => ({
      committed: async () => {
        looks += 1;
        if (isSlow(looks)) await clock.sleep(ms, new AbortController().signal);
        return topic.committed();
      },
    }))(deadLetters()(ports));
  };

describe('brokers that do not answer', () => {
  it('for five seconds are not taken for a shipping that stands still', async () => {
    const late = shippingWith(async (till) => {
      await till.sleep(6000); // its own requests wait as well
      return true;
    });
    const {report} = await run(late, {ports: slowly(5000, (nth) => nth === 50)});
    expect(report).toMatchObject({verdict: 'lost', lostIds: [bad], reasons: []});
    expect(report.counts.stalled).toBe(0);
  });

  it('for good prove nothing, and are named', async () => {
    const {report} = await run(stays, {ports: slowly(1000, (nth) => nth >= 50)});
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toBe(
      'A premise was not met: shipping handled every order, or stood still for 4 s (a broker took 1.0 s to answer).',
    );
  });
});

describe('what is no finding', () => {
  it('a shipping that never gets to work, which is not one that stands still', async () => {
    const {report} = await run(async (till) => {
      while (!till.closing.aborted) await till.sleep(10);
    });
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toBe(
      'A premise was not met: shipping handled every order, or stood still for 4 s (it handled nothing at all).',
    );
  });

  it.each<readonly [string, Program, string]>([
    [
      'a shipping that ends before it has shipped anything',
      async () => Promise.reject(new TypeError('no brokers')),
      'Shipping threw an error: TypeError: no brokers.',
    ],
    [
      'a shipping that has passed everything and never comes to the tail',
      async (till) => {
        while (!till.closing.aborted) {
          for (const {offset, id} of till.cluster.fetch(till.cluster.committed)) {
            if (id.startsWith('tail')) break;
            if (id !== bad) await till.shipped(id);
            till.cluster.committed = offset + 1;
          }
          await till.sleep(10);
        }
      },
      'Shipping hung: nothing new was shipped for 30 s, and the end of the topic was not reached.',
    ],
  ])('%s', async (_, shipping, sentence) => {
    const {report} = await run(shipping);
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons[0]).toBe(sentence);
  });

  it('a run that waited for nothing', async () => {
    const plan = poisonPill.plan.filter(({do: what}) => what !== 'handled');
    const {report} = await run(skips, {lab: {...poisonPill, plan}});
    expect(report.reasons).toContain(
      'Nobody waited to see whether the records behind a bad one move on.',
    );
  });
});

describe('a program that runs to its end', () => {
  const redriven = {
    ...poisonPill,
    plan: poisonPill.fixes.find(({id}) => id === 'redrive')?.plan ?? [],
  };

  it('is waited for, each time', async () => {
    let runs = 0;
    const {report, history} = await run(parks, {
      lab: redriven,
      ports: deadLetters(bad),
      redrive: async (till) => {
        runs += 1;
        await till.sleep(200);
      },
    });
    expect(runs).toBe(2);
    expect(report).toMatchObject({verdict: 'safe', reasons: []});
    const ends = eventsOf(history, 'program-ended').filter(
      ({program}) => program === 'redrive',
    );
    expect(ends).toMatchObject([{code: 0}, {code: 0}]);
  });

  it.each<readonly [string, Program, string]>([
    [
      'throws',
      async () => Promise.reject(new Error('no letters')),
      'Redrive threw an error: Error: no letters.',
    ],
    [
      'does not end',
      async (till) => {
        for (;;) await till.sleep(100);
      },
      'Redrive hung: it had not ended 20 s later.',
    ],
  ])('and %s proves nothing', async (_, redrive, sentence) => {
    const {report} = await run(parks, {
      lab: redriven,
      ports: deadLetters(bad),
      redrive,
    });
    expect(report.reasons[0]).toBe(sentence);
  });
});
