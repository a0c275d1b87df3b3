/** What is held or dropped on the way, from the plan to the verdict. */
import {describe, expect, it} from 'vitest';
import {leaderCrash} from '../../../labs/kafka/leader-crash/lab.js';
import type {Step} from '../../../src/engine/plan/step.js';
import type {Order} from '../../../src/engine/ports/ports.js';
import {kafkaEventsOf} from '../../../src/systems/kafka/evidence/kafka-events.js';
import {eventsOf} from '../../../src/engine/history/handlers.js';
import {views} from '../../../src/systems/registry.js';
import {foldTimeline} from '../../../src/presenting/timeline/timeline.js';
import {
  Bench,
  type BenchOptions,
  runBench,
} from '../../systems/kafka/runtime/sim/bench.js';
import {
  acksAll,
  checkout,
  idsOf,
  keeping,
  send,
  shipping,
} from '../../systems/kafka/runtime/sim/programs.js';
import type {Program} from '../../systems/kafka/runtime/sim/sim-shop.js';
import {brokersSuffer, onKafka} from '../../../src/systems/kafka/evidence/plan.js';
import {given, planned} from '../../systems/kafka/runtime/sim/variations.js';

const end: readonly Step[] = [
  {do: 'finish', program: 'checkout', within: 20_000},
  {do: 'heal', within: 60_000},
  {do: 'read', within: 30_000},
  {do: 'ship', within: 30_000},
];

/** Twenty orders in two batches, and what is done in between. */
const twenty = (...between: readonly Step[]): readonly Step[] => [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 10, within: 20_000},
  ...between,
];

const shop = (plan: readonly Step[], otherwise: BenchOptions = {}): BenchOptions => {
  const all = {checkout: keeping(acksAll), shipping: shipping(), ...otherwise};
  const options = planned(given(['shrunken-isr'], all), plan);
  const promise = {'none-lost': 'holds', 'each-once': 'holds'} as const;
  const lab = {...(options.lab ?? leaderCrash), shipped: promise, control: promise};
  return {...options, lab};
};

const drop = {
  do: 'intercept',
  system: 'kafka',
  request: 'produce',
  of: 'checkout',
  what: 'drop-reply',
  from: 1,
  count: 1,
} as const satisfies Step;
const go: Step = {do: 'orders', through: 20, within: 20_000};
const struck = {do: 'struck', within: 5000} as const satisfies Step;

describe('a dropped reply', () => {
  const plan = [...twenty(drop, go, struck), ...end];

  it('leaves what was done done: a retry does it again', async () => {
    const {report, history, bench} = await runBench(shop(plan));
    expect(report).toMatchObject({verdict: 'duplicated', reasons: []});
    expect(report.counts).toMatchObject({acknowledged: 20, duplicated: 10, lost: 0});
    expect(eventsOf(history, 'intercepted')).toMatchObject([
      {system: 'kafka', request: 'produce', of: 'checkout', what: 'drop-reply', nth: 1},
    ]);
    expect(bench.cluster.links.rules).toBe(0);
  });

  it('is told when it is to come and when it came', async () => {
    const {history} = await runBench(shop(plan));
    const texts = foldTimeline(history, views).map(({text}) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        'the reply to the next produce request of checkout will be dropped',
        'a broker has carried out produce request 1 of checkout, and its reply is lost: the connection closes',
        'premise met: the reply to one produce request of checkout was dropped',
        'requests and replies get through again',
      ]),
    );
  });

  it('proves nothing when the broker had refused the request: there was nothing to repeat', async () => {
    const refused: readonly Step[] = [
      ...twenty(
        brokersSuffer('stop', 'one-follower'),
        onKafka({do: 'isr', size: 2, within: 20_000}),
        drop,
        {do: 'hand-out', through: 20},
        struck,
        brokersSuffer('restart', 'one-follower'),
        go,
      ),
      ...end,
    ];
    const {report, history} = await runBench(
      shop(refused, {checkout: checkout(acksAll), cluster: {minIsr: 3}}),
    );
    expect(eventsOf(history, 'intercepted')).toMatchObject([{refused: true}]);
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons).toEqual([
      'A premise was not met: the reply to one produce request of checkout was dropped (with it the broker refused the request).',
    ]);
    expect(foldTimeline(history, views).map(({text}) => text)).toContain(
      'a broker has refused produce request 1 of checkout, and its reply is lost: the connection closes',
    );
  });

  it('is no more in the control run', async () => {
    const {report, history} = await runBench({...shop(plan), fix: 'control'});
    expect(report).toMatchObject({reasons: [], verdict: 'safe'});
    expect(history.some(({type}) => type.startsWith('intercept'))).toBe(false);
  });
});

describe('a rule that never strikes', () => {
  it('makes the run inconclusive, and says how many requests there were', async () => {
    const plan = [...twenty({...drop, from: 7}, go, struck), ...end];
    const {report} = await runBench(shop(plan));
    expect(report.verdict).toBe('inconclusive');
    expect(report.reasons).toEqual([
      'A premise was not met: the reply to one produce request of checkout was dropped (checkout made 1 within 5 s, and the 7th was meant).',
    ]);
  });

  it('of another program has heard nothing of this one', async () => {
    const plan = [...twenty({...drop, of: 'shipping'}, go, struck), ...end];
    const {report} = await runBench(shop(plan));
    expect(report.reasons).toEqual([
      'A premise was not met: the reply to one produce request of shipping was dropped (shipping made none within 5 s).',
    ]);
  });

  it('as often as it should does so too', async () => {
    const plan = [
      ...twenty({...drop, count: 3}, go, {...struck, times: 2}),
      ...end,
    ] as const;
    const {report} = await runBench(shop(plan));
    expect(report).toMatchObject({reasons: [], verdict: 'duplicated'});
    const often = [
      ...twenty({...drop, count: 3}, go, {...struck, times: 4}),
      ...end,
    ] as const;
    expect((await runBench(shop(often))).report.verdict).toBe('inconclusive');
  });

  it('does not reach into the next run: none is left at the end', async () => {
    const plan = [...twenty({...drop, from: 99}, go)];
    const {bench} = await runBench(shop(plan));
    expect(bench.cluster.links.rules).toBe(0);
  });

  it('and is waited for without having begun is a bug of ours', async () => {
    await expect(runBench(shop(twenty(struck)))).rejects.toThrow(
      'nothing was intercepted',
    );
  });
});

describe('what is held', () => {
  const held = (what: 'hold-reply' | 'hold-request', after: readonly Step[]) => [
    ...twenty(
      {...drop, what},
      {do: 'orders-while-faulty', through: 20, stuckAfter: 500, within: 5000},
      struck,
    ),
    ...after,
    ...end,
  ];

  it.each(['hold-reply', 'hold-request'] as const)(
    'by %s goes on after the release, and nothing is lost or repeated',
    async (what) => {
      const {report} = await runBench(shop(held(what, [{do: 'release'}])));
      expect(report).toMatchObject({reasons: [], verdict: 'safe'});
      expect(report.counts).toMatchObject({acknowledged: 20, inLog: 20});
    },
  );

  it.each([
    ['hold-reply', 20],
    ['hold-request', 10],
  ] as const)('by %s is stored meanwhile, or not', async (what, stored) => {
    const {history} = await runBench(shop(held(what, [{do: 'release'}])));
    const struckAt = eventsOf(history, 'premise').find(
      ({premise}) => premise === 'struck',
    );
    const before = kafkaEventsOf(history, 'on-disk').filter(
      ({broker, at}) => broker === 1 && at <= (struckAt?.at ?? 0),
    );
    expect(before.flatMap(({records}) => records)).toHaveLength(stored);
  });

  it('is let go when the run is stopped', async () => {
    const stop = new AbortController();
    const plan = held('hold-request', [{do: 'time-passes', ms: 60_000}]);
    const options = shop(plan, {
      signal: stop.signal,
      onEntry: ({type}) => {
        if (type === 'intercepted') stop.abort(new Error('enough'));
      },
    });
    const bench = new Bench(options);
    await expect(bench.done).rejects.toThrow('enough');
    expect(bench.cluster.links.rules).toBe(0);
  });
});

describe('service', () => {
  it('is measured from the last frame that was taken', async () => {
    const plan = [
      ...twenty(drop, go, struck, {do: 'probe', within: 5000}),
      ...end,
    ] as const;
    const {history} = await runBench(shop(plan));
    const [taken] = eventsOf(history, 'intercepted');
    const [probe] = eventsOf(history, 'probe');
    const answered = eventsOf(history, 'answered').find(({ids}) =>
      ids.includes(probe?.id ?? ''),
    );
    const took = (answered?.at ?? 0) - (taken?.at ?? 0);
    expect(took).toBeGreaterThan(0);
    expect(Math.abs((probe?.tookMs ?? 0) - took)).toBeLessThan(10);
  });
});

/** Gives up on a batch that it gets no reply to, says so, and sends it again when the shop is closed. */
const later: Program = async (till) => {
  const unknown: Order[] = [];
  for (;;) {
    const batch = await till.orders(10);
    if (batch.length === 0) break;
    try {
      await send(till, batch, {...acksAll, retries: 0});
      await till.answer('yes', idsOf(batch));
    } catch (error) {
      await till.answer('pending', idsOf(batch), String(error));
      unknown.push(...batch);
    }
  }
  if (unknown.length > 0) await send(till, unknown, acksAll);
  await till.answer('yes', idsOf(unknown));
};

describe('a first word and closing time', () => {
  it('let a checkout go on that has not said its last word', async () => {
    const plan: readonly Step[] = [
      ...twenty({...drop, count: 99}),
      {do: 'heard', through: 20, within: 5000},
      struck,
      {do: 'release'},
      {do: 'closing-time', within: 5000},
      ...end,
    ];
    const {report} = await runBench(shop(plan, {checkout: later}));
    expect(report).toMatchObject({verdict: 'duplicated', reasons: []});
    expect(report.counts).toMatchObject({acknowledged: 20, duplicated: 10});
  });

  it('wait no longer than they should for one that says nothing', async () => {
    const plan: readonly Step[] = [
      ...twenty({...drop, count: 99}),
      {do: 'heard', through: 20, within: 3000},
      {do: 'closing-time', within: 2000},
      {do: 'release'},
      ...end,
    ];
    const patient: Program = checkout({...acksAll, retries: 99});
    const {report, history} = await runBench(shop(plan, {checkout: patient}));
    expect(report).toMatchObject({verdict: 'duplicated', reasons: []});
    const [released] = eventsOf(history, 'released');
    expect(released?.at).toBeGreaterThan(5000);
    expect(released?.at).toBeLessThan(6000);
  });
});
