/** The plans of the labs of the store stage, as they are, on the simulated cluster. */
import {describe, expect, it} from 'vitest';
import {numberOfNode} from '../../../../../src/engine/evidence.js';
import {eventsOf} from '../../../../../src/engine/history/handlers.js';
import {planFor} from '../../../../../src/engine/plan/plan.js';
import {exitCodeFor} from '../../../../../src/engine/judge.js';
import type {Report} from '../../../../../src/presenting/run/report.js';
import {
  kafkaEventIn,
  kafkaEventsOf,
} from '../../../../../src/systems/kafka/evidence/kafka-events.js';
import {type Outcome, runBench} from '../sim/bench.js';
import {inEnglish} from '../../../../helpers/in-english.js';
import {shopOf, runs} from '../sim/shops.js';

const run = async (lab: string, fix: string | null = null): Promise<Outcome> =>
  runBench(shopOf(lab, fix));

/** The headline, and how many orders are lost: in the store, and in shipping. */
type Expected = readonly [Report['verdict'], store?: number, consume?: number];

const expected: Readonly<Record<string, Expected>> = {
  'shrunken-isr null': ['lost', 40],
  'shrunken-isr control': ['safe'],
  'shrunken-isr idempotence': ['lost', 40],
  'shrunken-isr flush-every-message': ['lost', 40],
  'shrunken-isr min-isr-2': ['unavailable'],
  'shrunken-isr min-isr-2-followers-stopped': ['unavailable'],
  'shrunken-isr min-isr-2-followers-killed': ['lost', 20],
  // An unclean election takes the last known leader: the empty one, if it is back.
  'shrunken-isr new-disk': ['lost', 40],
  'shrunken-isr new-disk-elect-first': ['lost', 20],
  'unclean-election null': ['lost', 20],
  'unclean-election control': ['safe'],
  'unclean-election more-retries': ['lost', 20],
  'unclean-election idempotence': ['lost', 20],
  'unclean-election clean-only': ['unavailable'],
  'unclean-election min-isr-2': ['safe'],
  // Twenty new records at the offsets 20 to 39, one of them the probe.
  'unclean-election shipping-was-faster': ['lost', 0, 19],
  'min-isr-equals-rf null': ['unavailable'],
  'min-isr-equals-rf control': ['safe'],
  'min-isr-equals-rf acks-1': ['invisible'],
  'min-isr-equals-rf min-isr-2': ['safe'],
  'single-replica null': ['lost', 100],
  'single-replica control': ['safe'],
  'single-replica acks-all': ['lost', 100],
  'single-replica min-isr-2': ['lost', 100],
  'single-replica three-replicas': ['safe'],
  'retention null': ['lost', 120],
  'retention control': ['safe'],
  'retention more-replicas': ['lost', 120],
  // Four segments of 26 went; 20 orders of the first had been shipped.
  'retention longer-time': ['lost', 84],
  'retention longer-time-and-size': ['safe'],
  'old-timestamps null': ['lost', 50],
  'old-timestamps control': ['safe'],
  'old-timestamps more-replicas': ['lost', 50],
  'old-timestamps two-days': ['lost', 50],
  'old-timestamps a-week': ['safe'],
  'old-timestamps log-append-time': ['safe'],
  'old-timestamps refuse-old': ['safe'],
  'power-cut null': ['lost', 300],
  'power-cut control': ['safe'],
  'power-cut min-isr-3': ['lost', 300],
  'power-cut flush-every-second': ['lost', 300],
  'power-cut flush-every-message': ['safe'],
};

describe('each run of a lab of the store stage', () => {
  it.each(runs)('%s, %s: comes out as promised', async (lab, fix) => {
    const {report, judged, history, bench} = await run(lab, fix);
    const [verdict, store = 0, consume = 0] = expected[`${lab} ${fix}`] ?? ['safe', -1];
    expect(report.reasons).toEqual([]);
    expect(report).toMatchObject({
      verdict,
      asPromised: true,
      lost: {produce: 0, store, consume, unknown: 0},
    });
    expect(exitCodeFor(judged.verdict)).toBe(0);
    expect(history.at(-1)?.type).toBe('run-ended');
    expect(bench.shop.alive).toEqual([]);
  });

  it.each(runs.filter(([, fix]) => fix === 'control'))(
    '%s, %s: harms nobody, and lets no time pass',
    async (lab, fix) => {
      const {report, history, bench} = await run(lab, fix);
      expect(eventsOf(history, 'fault')).toEqual([]);
      expect(kafkaEventsOf(history, 'unclean-election')).toEqual([]);
      expect(report.durationMs).toBeLessThan(1000);
      const {cluster} = bench;
      const oldest = Math.min(...cluster.broker(1).log.map(({timestamp}) => timestamp));
      expect(cluster.now() - oldest).toBeLessThan(1000);
    },
  );
});

const withOwnPlan = runs.filter(([lab, fix]) =>
  shopOf(lab, fix).lab?.fixes.some(({id, plan}) => id === fix && plan !== undefined),
);

describe('a fix with a plan of its own', () => {
  it.each(withOwnPlan)(
    '%s, %s: keeps everything when the fault is left out',
    async (lab, fix) => {
      const shop = shopOf(lab, fix);
      if (!shop.lab) throw new Error(`no lab ${lab}`);
      const {report, history} = await runBench({
        ...shop,
        lab: {...shop.lab, plan: planFor(shop.lab, fix)},
        fix: 'control',
      });
      expect(report).toMatchObject({verdict: 'safe', asPromised: true});
      expect(eventsOf(history, 'fault')).toEqual([]);
      expect(kafkaEventsOf(history, 'unclean-election')).toEqual([]);
    },
  );
});

describe('why the orders are lost', () => {
  it.each(runs.filter(([lab, fix]) => expected[`${lab} ${fix}`]?.[0] === 'lost'))(
    '%s, %s: is the cause of that fix, or else of the lab',
    async (lab, fix) => {
      const {report} = await run(lab, fix);
      const definition = shopOf(lab, fix).lab;
      if (!definition) throw new Error(`no lab ${lab}`);
      const {cause, fixes} = await inEnglish(definition);
      const own = fixes.find(({id}) => id === fix)?.cause;
      expect(report.cause).toBe(own ?? cause);
    },
  );

  it('differs where another fault comes on top', async () => {
    const killed = await run('shrunken-isr', 'min-isr-2-followers-killed');
    const shipped = await run('shrunken-isr');
    expect(killed.report.cause).not.toBe(shipped.report.cause);
  });
});

describe('in shrunken-isr', () => {
  it('min ISR 2 refuses what came later, and checkout says "pending" until it is stored', async () => {
    const {history} = await run('shrunken-isr', 'min-isr-2');
    const pending = eventsOf(history, 'answered').filter(
      ({answer}) => answer === 'pending',
    );
    expect(pending[0]).toMatchObject({why: 'Error: NOT_ENOUGH_REPLICAS'});
    const [crash] = eventsOf(history, 'fault').filter(({fault}) => fault === 'crash');
    const before = eventsOf(history, 'answered').filter(({at}) => at < (crash?.at ?? 0));
    expect(before.filter(({answer}) => answer === 'yes').flatMap(({ids}) => ids)).toEqual(
      Array.from(
        {length: 20},
        (_, index) => `order-00${String(index + 1).padStart(2, '0')}`,
      ),
    );
  });

  it('waits until nobody leads; the broker with the empty disk then leads again', async () => {
    const {history} = await run('shrunken-isr');
    expect(
      kafkaEventsOf(history, 'leader').map(({leader, isr}) => [leader, isr]),
    ).toEqual([
      [1, [1, 2, 3]],
      [1, [1]],
      [null, []],
    ]);
    const last = kafkaEventsOf(history, 'xray').at(-1)?.partitions[0];
    expect(last).toMatchObject({
      leader: 1,
      replicas: [{logEnd: 1}, {logEnd: 1}, {logEnd: 1}],
    });
  });

  it.each([
    ['new-disk', 1],
    ['new-disk-elect-first', 2],
  ])(
    '%s: nobody leads until somebody orders an unclean election',
    async (fix, leader) => {
      const {history} = await run('shrunken-isr', fix);
      const at = history.findIndex(
        (entry) => kafkaEventIn(entry)?.type === 'unclean-election',
      );
      const leadersIn = (part: typeof history) =>
        kafkaEventsOf(part, 'xray').map(({partitions}) => partitions[0]?.leader);
      expect(leadersIn(history.slice(0, at)).at(-1)).toBeNull();
      expect(leadersIn(history.slice(at)).find((one) => one !== null)).toBe(leader);
    },
  );
});

describe('the faults and their brokers', () => {
  it.each([
    [
      'min-isr-equals-rf',
      null,
      [
        ['crash', 'one-follower', [2]],
        ['restart', 'one-follower', [2]],
      ],
    ],
    [
      'power-cut',
      null,
      [
        ['power-cut', 'all', [1, 2, 3]],
        ['restart', 'all', [1, 2, 3]],
      ],
    ],
    [
      'unclean-election',
      null,
      [
        ['hold-back', 'followers', [2, 3]],
        ['crash', 'leader', [1]],
        ['rejoin', 'followers', [2, 3]],
        ['restart', 'leader', [1]],
      ],
    ],
    [
      'shrunken-isr',
      'min-isr-2-followers-stopped',
      [
        ['stop', 'followers', [2, 3]],
        ['crash', 'leader', [1]],
        ['lose-disk', 'leader', [1]],
        ['restart', 'followers', [2, 3]],
        ['restart', 'leader', [1]],
      ],
    ],
  ])('of %s, %s, are those of its plan', async (lab, fix, faults) => {
    const {history} = await run(lab, fix);
    const seen = eventsOf(history, 'fault');
    expect(
      seen.map(({fault, who, nodes}) => [fault, who, nodes.map(numberOfNode)]),
    ).toEqual(faults);
  });
});

describe('how long the shop was out of service', () => {
  it.each([
    // From the pause of the followers: the ISR must shrink first.
    ['shrunken-isr', null, 'pause'],
    ['min-isr-equals-rf', 'min-isr-2', 'crash'],
    ['single-replica', 'three-replicas', 'crash'],
    ['unclean-election', null, 'crash'],
  ])('%s, %s: is counted from the %s', async (lab, fix, fault) => {
    const {report, history} = await run(lab, fix);
    const harm = eventsOf(history, 'fault').find((one) => one.fault === fault);
    const [probe] = eventsOf(history, 'probe');
    expect(report.inServiceMs).toBe((probe?.at ?? 0) - (harm?.at ?? 0));
    expect(report.inServiceMs).toBeGreaterThan(2900);
  });
});

describe('shipping that was there before', () => {
  it('is started twice in retention, and goes on where it was', async () => {
    const {history, bench} = await run('retention', 'longer-time-and-size');
    const started = eventsOf(history, 'program-started').map(({program}) => program);
    expect(started).toEqual(['checkout', 'shipping', 'shipping']);
    expect(bench.shop.started.map(({killed}) => killed)).toEqual([false, false, false]);
    const shipped = eventsOf(history, 'shipped').flatMap(({ids}) => ids);
    expect(new Set(shipped).size).toBe(shipped.length);
    expect(kafkaEventsOf(history, 'passed')).toMatchObject([{offset: 141}]);
  });

  it('still runs at the end of the control run, and is not started again', async () => {
    const {history} = await run('retention', 'control');
    const started = eventsOf(history, 'program-started').map(({program}) => program);
    expect(started).toEqual(['checkout', 'shipping']);
  });
});

it('the orders of the weekend are placed three days ago, and those after them now', async () => {
  const {bench} = await run('old-timestamps');
  const threeDays = 3 * 24 * 60 * 60 * 1000;
  const orders = bench.cluster.broker(1).log.filter(({id}) => id.startsWith('order'));
  const ages = orders.map(({timestamp}) =>
    Math.round((bench.cluster.now() - timestamp) / threeDays),
  );
  expect(ages).toEqual([...Array<number>(50).fill(1), ...Array<number>(50).fill(0)]);
});
