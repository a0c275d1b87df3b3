/** Two systems in one run that no part of the trainer has heard of: a database, and a queue that is consumed destructively. */
import {logsIn} from '../../../src/systems/kafka/evidence/scene.js';
import {describe, expect, it} from 'vitest';
import type {Step} from '../../../src/engine/plan/step.js';
import {doubtSentences} from '../../../src/presenting/run/run-words.js';
import {runToys, shipReadRest, views} from './bench.js';
import {checkout, shipping, type Till, type World} from './shop.js';

const order = (number: number): string => `order-${String(number).padStart(4, '0')}`;

/** The server loses what it has of the first order; all that come after it get through. */
const firstForgotten: readonly Step[] = [
  {do: 'start', program: 'checkout'},
  {do: 'orders', through: 1, within: 5000},
  {do: 'fault', system: 'queue', fault: 'forget', who: 'server'},
  {do: 'fault', system: 'queue', fault: 'restart', who: 'server'},
  {do: 'orders', through: 10, within: 5000},
  ...shipReadRest,
];

describe('a run on two systems in which nothing goes wrong', () => {
  it('is safe, and says which systems it was on', async () => {
    const {report, history} = await runToys();
    expect(report).toMatchObject({
      verdict: 'safe',
      asPromised: true,
      reasons: [],
      systems: [
        {id: 'table', version: '1'},
        {id: 'queue', version: '1'},
      ],
      counts: {attempted: 10, acknowledged: 10, inLog: 10, effects: 10},
    });
    expect(history.at(-1)?.type).toBe('run-ended');
  });

  it('is told with the words of the system that the orders lie in', async () => {
    const {report} = await runToys({plan: firstForgotten});
    const texts = report.timeline.map(({text}) => text);
    expect(texts).toContain("the queue's server suffers forget");
    expect(texts).toContain('shipping came to the end of the queue');
    expect(texts).toContain('the queue is read to its end');
    expect(texts).toContain('parcels is read to its end: 9 records');
  });
});

describe('a run on two systems in which each order has a fate of its own', () => {
  const run = async () =>
    runToys({
      plan: firstForgotten,
      checkout: checkout({
        [order(1)]: 'no-invoice',
        [order(2)]: 'row-alone',
        [order(4)]: 'says-no',
        [order(6)]: 'no-invoice',
        [order(8)]: 'no-row',
      }),
      shipping: shipping({
        [order(3)]: 'skips',
        [order(5)]: 'is-cut-off',
        [order(7)]: 'parks',
        [order(9)]: 'puts-off',
      }),
    });

  it('has each at its right place, side by side', async () => {
    const {judged} = await run();
    expect(judged.verdict).toMatchObject({
      headline: 'lost',
      doubts: [],
      observed: {
        'none-lost': [order(1), order(2), order(3)],
        'all-or-nothing': [order(6)],
        'told-the-truth': [order(4), order(8)],
        'each-once': [order(5)],
      },
    });
    expect(judged.counts).toMatchObject({
      attempted: 10,
      lost: 3,
      torn: 1,
      phantom: 2,
      duplicated: 1,
      parked: 1,
    });
  });

  it.each([
    ['what never got to the server is lost in produce', order(2), 'produce'],
    ['what the server had confirmed is lost in the store', order(1), 'store'],
    ['what was handed to shipping is lost in consume', order(3), 'consume'],
  ] as const)('%s', async (_, id, place) => {
    const {judged} = await run();
    expect(judged.lost).toEqual({produce: 1, store: 1, consume: 1, unknown: 0});
    const found = judged.ledger.orders.find((one) => one.id === id);
    expect({
      produce: found?.takenIn.length === 0 && found.stored.length === 0,
      store: found?.takenIn.length === 1 && found.stored.length === 0,
      consume: found?.stored.length === 1 && found.passed,
    }).toMatchObject({[place]: true});
  });

  it('takes the cause of a parked order from its dead letter', async () => {
    const {judged} = await run();
    const parked = judged.ledger.orders.filter(({parked: why}) => why !== null);
    expect(parked).toMatchObject([{id: order(7), parked: 'no such item'}]);
  });

  it('takes a message that was delivered twice for one', async () => {
    const {judged} = await run();
    const found = judged.ledger.orders.find(({id}) => id === order(5));
    expect(found).toMatchObject({effects: 2, takenIn: [{node: 'queue/1'}]});
    expect(found?.stored).toHaveLength(1);
  });

  it('shows what each system has to show, and no logs where no system has any', async () => {
    const {report} = await run();
    expect(report.scenes.map(({kind}) => kind)).toEqual(['tables', 'queues']);
    expect(logsIn(report)).toMatchObject({
      xray: [],
      frames: [],
      further: [],
      takenFor: [],
    });
  });
});

describe('a committed row', () => {
  it('is a yes, though nobody lived to say so', async () => {
    const {judged} = await runToys({
      plan: [
        {do: 'hold-call', program: 'checkout', call: 'answer', nth: 3, effect: 'none'},
        {do: 'start', program: 'checkout'},
        {do: 'hand-out', through: 3},
        {do: 'held', within: 2000},
        {do: 'kill', program: 'checkout'},
        {do: 'start', program: 'checkout'},
        {do: 'orders', through: 10, within: 5000},
        ...shipReadRest,
      ],
      checkout: checkout({[order(3)]: 'row-alone'}),
    });
    const found = judged.ledger.orders.find(({id}) => id === order(3));
    expect(found).toMatchObject({answer: 'yes', heard: null, interrupted: true});
    expect(judged).toMatchObject({
      verdict: {headline: 'lost', doubts: []},
      lostIds: [order(3)],
      lost: {produce: 1},
    });
  });
});

describe('a run on two systems that was not read to its end', () => {
  it.each([
    [
      'a message is in a consumer that does not settle it',
      {shipping: shipping({[order(5)]: 'hoards'})},
      'misbehaved',
      'Shipping hung: nothing new was shipped for 5 s, and the end of the queue was not reached.',
    ],
    [
      'a queue other than that of the orders is not drained',
      {
        shipping: async (till: Till) => {
          const work = shipping({[order(5)]: 'puts-off'})(till);
          while (till.queues.next('later') === null) await till.sleep(10);
          await work;
        },
      },
      'holding-unread',
      'The reading of later is not complete: 0 messages were ready and 1 not settled.',
    ],
    [
      'a table cannot be read',
      {
        given: ({tables}: World) => {
          tables.locked.add('answers');
        },
      },
      'holding-unread',
      'The reading of answers is not complete: the table answers was locked.',
    ],
    [
      'the counters of the server are not what was seen on the wire',
      {
        given: ({queues}: World) => {
          queues.of('orders').confirmed += 1;
        },
      },
      'miscounted',
      "The server's counters of orders are not what was seen.",
    ],
  ])('proves nothing: %s', async (...[, options, code, sentence]) => {
    const {judged} = await runToys(options);
    const {headline, doubts} = judged.verdict;
    expect(headline).toBe('inconclusive');
    expect(doubts[0]?.code).toBe(code);
    expect(doubtSentences(doubts, views, 'queue')[0]).toBe(sentence);
  });
});

describe('a shipping that tells what leaves the house', () => {
  it('has come to the end of a queue, where nothing marks the end, when all of it is settled', async () => {
    const {report} = await runToys({
      holdings: [
        {name: 'orders', holds: 'orders', system: 'queue'},
        {name: 'answers', holds: 'answers', system: 'table'},
      ],
      promise: {'none-lost': 'holds', 'each-once': 'holds'},
      shipping: async (till) => {
        while (!till.closing.aborted) {
          const message = till.queues.next('orders');
          if (message) {
            await till.shipped(message.id);
            till.queues.settle('orders', message);
          } else await till.sleep(10);
        }
      },
    });
    expect(report).toMatchObject({
      verdict: 'safe',
      reasons: [],
      counts: {acknowledged: 10, effects: 10, lost: 0},
    });
  });
});
