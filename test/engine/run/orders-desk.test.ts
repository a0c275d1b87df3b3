import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {OrdersDesk} from '../../../src/engine/run/orders-desk.js';

type Fixture = {
  readonly desk: OrdersDesk;
  readonly events: readonly HistoryEvent[];
  /** Asks, and keeps the ids of what it is given; null until there is a reply. */
  readonly ask: (atMost: number) => {ids: readonly string[] | null};
};

function open(): Fixture {
  const events: HistoryEvent[] = [];
  const desk = new OrdersDesk(
    (event) => events.push(event),
    () => 5000,
  );
  const ask = (atMost: number) => {
    const hand: {ids: readonly string[] | null} = {ids: null};
    void desk.ask(atMost).then(({orders}) => {
      hand.ids = (orders ?? []).map(({id}) => id);
    });
    return hand;
  };
  return {desk, events, ask};
}

const turn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the gate', () => {
  it('keeps orders back until it opens, and lets only so many through', async () => {
    const {desk, ask} = open();
    const first = ask(50);
    await turn();
    expect(first.ids).toBeNull();
    desk.openTo(2);
    const second = ask(50);
    await turn();
    expect(first.ids).toEqual(['order-0001', 'order-0002']);
    expect(second.ids).toBeNull();
    desk.openTo(3);
    await turn();
    expect(second.ids).toEqual(['order-0003']);
  });

  it('never goes back', async () => {
    const {desk, ask} = open();
    desk.openTo(3);
    desk.openTo(1);
    const hand = ask(50);
    await turn();
    expect(hand.ids).toHaveLength(3);
  });
});

describe('a batch', () => {
  it.each([
    [1, 1],
    [7, 7],
    [2.9, 2],
    [0, 1],
    [-5, 1],
    [1000, 1000],
    [1e9, 1000],
  ])('of at most %d has %i orders', async (atMost, size) => {
    const {desk, ask} = open();
    desk.openTo(5000);
    const hand = ask(atMost);
    await turn();
    expect(hand.ids).toHaveLength(size);
    expect(desk.handedOut).toBe(size);
  });

  it('holds whole orders, each with its own id', async () => {
    const {desk} = open();
    desk.openTo(2);
    const placedAt = 5000;
    expect(await desk.ask(2)).toEqual({
      orders: [
        {id: 'order-0001', customer: 'customer-0001', item: 'tea', cents: 1000, placedAt},
        {
          id: 'order-0002',
          customer: 'customer-0002',
          item: 'kettle',
          cents: 1001,
          placedAt,
        },
      ],
    });
  });

  it('was placed when it is handed out, or as long ago as the lab says', async () => {
    const {desk} = open();
    desk.openTo(3);
    const placed = async () => (await desk.ask(1)).orders?.map(({placedAt}) => placedAt);
    expect(await placed()).toEqual([5000]);
    desk.backdate(4000);
    expect(await placed()).toEqual([1000]);
    desk.backdate(0);
    expect(await placed()).toEqual([5000]);
  });

  it('is recorded before it is handed out', async () => {
    const {desk, events} = open();
    desk.openTo(1);
    await desk.ask(1);
    expect(events).toEqual([{type: 'attempted', ids: ['order-0001'], probe: false}]);
  });
});

describe('a probe', () => {
  it('waits until all orders before the gate are handed out, and is no part of their batch', async () => {
    const {desk, ask, events} = open();
    desk.openTo(3);
    desk.probe('probe-0001');
    const hands = [ask(2), ask(50), ask(50)];
    await turn();
    expect(hands.map(({ids}) => ids)).toEqual([
      ['order-0001', 'order-0002'],
      ['order-0003'],
      ['probe-0001'],
    ]);
    expect(events.at(-1)).toEqual({type: 'attempted', ids: ['probe-0001'], probe: true});
    expect(desk.handedOut).toBe(3);
  });

  it('is answered when it was given and answered for good, and not before', async () => {
    const {desk, ask} = open();
    desk.probe('probe-0001');
    expect(desk.isAnswered('probe-0001')).toBe(false);
    ask(1);
    await turn();
    desk.answer(['probe-0001'], 'pending', null);
    expect(desk.isAnswered('probe-0001')).toBe(false);
    desk.answer(['probe-0001'], 'yes', null);
    expect(desk.isAnswered('probe-0001')).toBe(true);
  });

  it('that nobody took keeps the desk from being settled', () => {
    const {desk} = open();
    expect(desk.settled).toBe(true);
    desk.probe('probe-0001');
    expect(desk.settled).toBe(false);
  });
});

describe('closing time', () => {
  it('is an empty batch for all who wait, and for all who ask later', async () => {
    const {desk, ask, events} = open();
    const hands = [ask(1), ask(1)];
    desk.close();
    hands.push(ask(1));
    await turn();
    expect(hands.map(({ids}) => ids)).toEqual([[], [], []]);
    expect(events).toEqual([]);
  });

  it('comes after the orders and the probes that were let through', async () => {
    const {desk, ask} = open();
    desk.openTo(1);
    desk.probe('probe-0001');
    desk.close();
    const hands = [ask(50), ask(50), ask(50)];
    await turn();
    expect(hands.map(({ids}) => ids)).toEqual([['order-0001'], ['probe-0001'], []]);
  });
});

describe('the book of answers', () => {
  const withThree = async () => {
    const fixture = open();
    fixture.desk.openTo(3);
    await fixture.desk.ask(3);
    return fixture;
  };

  it('is settled by yes and no, and not by pending', async () => {
    const {desk} = await withThree();
    desk.answer(['order-0001'], 'yes', null);
    desk.answer(['order-0002'], 'no', 'sold out');
    desk.answer(['order-0003'], 'pending', null);
    expect(desk.open).toEqual(['order-0003']);
    expect(desk.settled).toBe(false);
    desk.answer(['order-0003'], 'yes', null);
    expect(desk.settled).toBe(true);
  });

  it('counts who heard yes, once each, also after a no', async () => {
    const {desk} = await withThree();
    desk.answer(['order-0001', 'order-0002'], 'no', null);
    desk.answer(['order-0001', 'order-0001'], 'yes', null);
    desk.answer(['order-0001'], 'yes', null);
    expect(desk.acknowledged).toBe(1);
  });

  it('names the strangers, and takes the others down', async () => {
    const {desk, events} = await withThree();
    expect(desk.answer(['order-0004', 'order-0001', 'x'], 'yes', null)).toEqual([
      'order-0004',
      'x',
    ]);
    expect(events.at(-1)).toEqual({
      type: 'answered',
      ids: ['order-0001'],
      answer: 'yes',
      why: null,
    });
  });

  it('records every answer, but only news is a move', async () => {
    const {desk, events, ask} = await withThree();
    const moved = (does: () => void): boolean => {
      const before = desk.moves;
      does();
      return desk.moves > before;
    };
    const say = (id: string, answer: 'yes' | 'no' | 'pending') => () => {
      desk.answer([id], answer, null);
    };
    expect(moved(say('order-0001', 'pending'))).toBe(true);
    expect(moved(say('order-0001', 'pending'))).toBe(false);
    expect(moved(say('order-0001', 'yes'))).toBe(true);
    expect(moved(say('order-0001', 'yes'))).toBe(false);
    expect(moved(say('order-0001', 'no'))).toBe(false);
    expect(moved(say('order-0001', 'pending'))).toBe(false);
    expect(moved(say('nobody', 'yes'))).toBe(false);
    expect(moved(() => ask(1))).toBe(false);
    expect(
      moved(() => {
        desk.openTo(4);
      }),
    ).toBe(true);
    expect(events.filter(({type}) => type === 'answered')).toHaveLength(6);
  });
});

describe('big orders', () => {
  it('are every so many-th from now on, until there are none again', async () => {
    const events: HistoryEvent[] = [];
    const desk = new OrdersDesk(
      (event) => events.push(event),
      () => 0,
    );
    const notes = async (through: number) => {
      desk.openTo(through);
      const {orders = []} = await desk.ask(50);
      return orders.map(({note}) => note?.length ?? 0);
    };
    expect(await notes(5)).toEqual([0, 0, 0, 0, 0]);
    desk.enlarge(2, 7);
    expect(await notes(9)).toEqual([7, 0, 7, 0]);
    desk.enlarge(0, 0);
    expect(await notes(11)).toEqual([0, 0]);
  });
});

describe('a first word', () => {
  it('is any, of each order that is meant', async () => {
    const {desk, ask} = open();
    ask(3);
    desk.openTo(3);
    await turn();
    desk.answer(['order-0001'], 'yes', null);
    desk.answer(['order-0002'], 'pending', 'no reply');
    expect([desk.hasHeard(2), desk.hasHeard(3)]).toEqual([true, false]);
    desk.answer(['order-0003'], 'no', null);
    expect([desk.hasHeard(3), desk.hasHeard(4), desk.settled]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
