import type {Doubt} from '../evidence.js';
import {isLost, isOnTheWay, judged} from '../ledger/fate.js';
import type {RunRecord} from '../history/run-record.js';
import type {Ledger, OrderRecord} from '../ledger/ledger.js';

/** What the record says that cannot be true. With one of them nothing is proven. */
export function contradictions(ledger: Ledger, run: RunRecord): readonly Doubt[] {
  return [
    ...about('stranger', ledger.strangers),
    ...ledger.clashes.map(({ids, place}) => ({
      code: 'clash',
      facts: {ids, place, system: systemOfOrders(run)},
    })),
    ...(run.reading?.complete ? shippedFromNowhere(ledger) : []),
    ...(run.shipping?.complete
      ? [...neitherShippedNorPassed(ledger), ...stillOnTheirWay(ledger)]
      : []),
  ];
}

const systemOfOrders = ({began: {holdings}}: RunRecord): string =>
  holdings.find(({holds}) => holds === 'orders')?.system ?? '';

function shippedFromNowhere(ledger: Ledger): readonly Doubt[] {
  // What left the house before may be gone from the store since: truncated, or deleted by retention.
  // And who does not wait for the end of a transaction ships what is aborted.
  const orders = ledger.orders.filter(
    ({effects, stored, undone, shippedEarly, takenIn}) =>
      effects > 0 &&
      stored.length === 0 &&
      undone.length === 0 &&
      !(shippedEarly && takenIn.length > 0),
  );
  return about('shipped-from-nowhere', orders);
}

/** Shipping handled the end mark, so what it settled should be beyond every order. */
function neitherShippedNorPassed(ledger: Ledger): readonly Doubt[] {
  const orders = ledger.orders.filter(
    ({stored, passed, effects, parked}) =>
      stored.length > 0 && !passed && effects === 0 && parked === null,
  );
  return about('neither-shipped-nor-passed', orders);
}

/**
 * All is done that a run does, and what lies where somebody takes it from has not been taken: so nobody can
 * say that none is lost. That others are lost is sure all the same.
 */
function stillOnTheirWay(ledger: Ledger): readonly Doubt[] {
  if (judged(ledger).some((order) => isLost(order, ledger))) return [];
  return about(
    'still-on-their-way',
    judged(ledger).filter(
      (order) =>
        order.answer === 'yes' &&
        order.effects === 0 &&
        order.parked === null &&
        isOnTheWay(order),
    ),
  );
}

function about(code: string, orders: readonly OrderRecord[]): readonly Doubt[] {
  return orders.length === 0 ? [] : [{code, facts: {ids: orders.map(({id}) => id)}}];
}
