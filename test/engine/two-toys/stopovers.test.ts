/** Orders that are on their way: in an outbox, or in a queue of later tries. */
import {describe, expect, it} from 'vitest';
import type {LabHolding} from '../../../src/engine/plan/holding.js';
import {holdings, runToys, type ToyRun} from './bench.js';
import {type Program, shipping} from './shop.js';

const promise = {'none-lost': 'holds', 'each-once': 'holds'} as const;

const withOutbox: readonly LabHolding[] = [
  ...holdings.filter(({name}) => name !== 'invoices'),
  {name: 'outbox', holds: 'outbox', system: 'table'},
];

/** The row and what is to be sent are written in one transaction; then it is sent, and marked as sent. */
const relay =
  (third: 'not sent' | 'marked before it is sent' | 'not marked'): Program =>
  async (till) => {
    const {tables, queues} = till;
    for (;;) {
      const [order] = await till.orders(1);
      if (!order) return;
      const {id} = order;
      tables.commit(id, 'answers', 'outbox');
      await till.answer('yes', [id]);
      const slip = id === 'order-0003' ? third : null;
      if (slip !== 'not sent' && slip !== 'marked before it is sent')
        queues.publish('orders', id);
      if (slip !== 'not sent' && slip !== 'not marked') tables.mark('outbox', id);
    }
  };

const judged = async (options: ToyRun) => (await runToys({promise, ...options})).judged;

const onTheWay = [{code: 'still-on-their-way', facts: {ids: ['order-0003']}}];

describe('an order in the outbox', () => {
  it('that was not sent is neither lost nor safe: a relay may still send it', async () => {
    const run = await judged({holdings: withOutbox, checkout: relay('not sent')});
    expect(run).toMatchObject({
      verdict: {headline: 'inconclusive', doubts: onTheWay},
      lostIds: [],
    });
    const found = run.ledger.orders.find(({id}) => id === 'order-0003');
    expect(found).toMatchObject({answer: 'yes', effects: 0, stored: []});
  });

  it('that was marked as sent and was not is lost in produce', async () => {
    const run = await judged({
      holdings: withOutbox,
      checkout: relay('marked before it is sent'),
    });
    expect(run).toMatchObject({
      verdict: {headline: 'lost', doubts: []},
      lostIds: ['order-0003'],
      lost: {produce: 1, store: 0, consume: 0, unknown: 0},
    });
  });

  it('that was sent and not marked has shipped, whatever the relay does next', async () => {
    const run = await judged({holdings: withOutbox, checkout: relay('not marked')});
    expect(run).toMatchObject({verdict: {headline: 'safe', doubts: []}, lostIds: []});
  });
});

/** Puts the third order off; `then` is what becomes of it there. */
const puttingOff =
  (then: 'stays' | 'is taken and forgotten' | 'is taken and shipped'): Program =>
  async (till) => {
    const {queues, tables} = till;
    const work = shipping({'order-0003': 'puts-off'})(till);
    while (!till.closing.aborted && then !== 'stays') {
      const again = queues.next('later');
      if (again) {
        if (then === 'is taken and shipped') tables.commit(again.id, 'parcels');
        queues.settle('later', again);
      }
      await till.sleep(10);
    }
    await work;
  };

describe('an order in a queue of later tries', () => {
  const plain = holdings.filter(({name}) => name !== 'invoices');

  it.each([
    ['stays', 'inconclusive', []],
    ['is taken and shipped', 'safe', []],
    ['is taken and forgotten', 'lost', ['order-0003']],
  ] as const)('that %s there: %s', async (then, headline, lostIds) => {
    const run = await judged({holdings: plain, shipping: puttingOff(then)});
    const doubts = then === 'stays' ? onTheWay : [];
    expect(run).toMatchObject({verdict: {headline, doubts}, lostIds});
    expect(run.lost).toMatchObject({produce: 0, store: 0, consume: lostIds.length});
  });
});
