import {describe, expect, it} from 'vitest';
import type {HistoryEvent} from '../../../src/engine/history/history.js';
import {ShippingDesk} from '../../../src/engine/run/shipping-desk.js';

function open() {
  const events: HistoryEvent[] = [];
  return {desk: new ShippingDesk((event) => events.push(event)), events};
}

describe("the warehouse's ledger", () => {
  it('has each shipment, also the second one of an order', () => {
    const {desk, events} = open();
    desk.shipped(['a', 'b']);
    desk.shipped(['a']);
    expect(events).toEqual([
      {type: 'shipped', ids: ['a', 'b']},
      {type: 'shipped', ids: ['a']},
    ]);
  });

  it('has what was parked, with its reason', () => {
    const {desk, events} = open();
    desk.parked(['a'], 'no such item');
    expect(events).toEqual([{type: 'parked', ids: ['a'], why: 'no such item'}]);
  });

  it('has nothing of the tail records, which are no orders', () => {
    const {desk, events} = open();
    desk.expectTails(['tail-0', 'tail-1']);
    desk.shipped(['tail-0']);
    desk.shipped(['a', 'tail-1']);
    desk.parked(['tail-1'], 'what is this?');
    expect(events).toEqual([{type: 'shipped', ids: ['a']}]);
  });

  it('moves by what is handled for the first time', () => {
    const {desk} = open();
    desk.shipped(['a', 'b']);
    expect(desk.moves).toBe(2);
    desk.shipped(['a']);
    desk.parked(['b'], 'again');
    expect(desk.moves).toBe(2);
    desk.parked(['c'], 'no such item');
    expect(desk.moves).toBe(3);
  });
});

describe('the end of the topic', () => {
  it('is not reached as long as nobody knows where it is', () => {
    expect(open().desk.tailsHandled).toBe(false);
  });

  it('is reached when the tail of every partition was shipped or parked', () => {
    const {desk} = open();
    desk.expectTails(['tail-0', 'tail-1']);
    desk.shipped(['a', 'tail-1']);
    expect(desk.tailsHandled).toBe(false);
    desk.parked(['tail-0'], 'what is this?');
    expect(desk.tailsHandled).toBe(true);
    desk.shipped(['tail-0']);
    expect(desk.tailsHandled).toBe(true);
  });
});
