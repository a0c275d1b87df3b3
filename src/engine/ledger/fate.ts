import {onTheWay} from '../plan/holding.js';
import type {Ledger, OrderRecord} from './ledger.js';

/** Where an order was lost. */
export type Place = 'produce' | 'store' | 'consume' | 'unknown';

/** The orders that are judged: all but the probes. */
export function judged(ledger: Ledger): readonly OrderRecord[] {
  return ledger.orders.filter(({probe}) => !probe);
}

/** The customer heard "yes", nothing came of it, and it is known that nobody can still get it. */
export function isLost(
  order: OrderRecord,
  {searched}: Pick<Ledger, 'searched'>,
): boolean {
  return (
    searched &&
    order.answer === 'yes' &&
    order.effects === 0 &&
    order.parked === null &&
    (order.stored.length === 0 || order.passed) &&
    !isOnTheWay(order)
  );
}

/** It lies where somebody will still take it from. */
export function isOnTheWay({others}: OrderRecord): boolean {
  return others.some(({holds, settled}) => onTheWay.has(holds) && !settled);
}

/** Where this lost order was last seen. Without any evidence from the store the place is unknown. */
export function placeOfLoss(order: OrderRecord, ledger: Ledger): Place {
  if (order.stored.length > 0) return 'consume';
  if (order.takenIn.length > 0) return 'store';
  const hidden = ledger.unreadableNodes.length > 0 || ledger.deletedUnseen.length > 0;
  return hidden || !ledger.witnessed ? 'unknown' : 'produce';
}

/** It left the house more than once. */
export function isDuplicated(order: OrderRecord): boolean {
  return order.effects > 1;
}

/** The store has it more than once, and the shop shipped it once all the same. */
export function isStoredTwice(order: OrderRecord): boolean {
  return order.stored.length > 1 && order.effects === 1;
}

/** The customer heard "no", and the order is there all the same; or "yes", and there is no row of it. */
export function isPhantom(
  {heard, effects, stored, others}: OrderRecord,
  {answers, searched}: Pick<Ledger, 'answers' | 'searched'>,
): boolean {
  if (heard === 'no') return effects > 0 || stored.length > 0;
  return searched && heard === 'yes' && answers.length > 0 && !hasRow({others});
}

/** A row of it is there that is itself the answer. */
export const hasRow = ({others}: Pick<OrderRecord, 'others'>): boolean =>
  others.some(({holds}) => holds === 'answers');

/** It was acknowledged and stored, and shipping did not come to it, or not past it, in time. */
export function isStalled(order: OrderRecord): boolean {
  return order.answer === 'yes' && order.stalled;
}

/** It was acknowledged, and was set aside for a person instead of being shipped. What was sent back has shipped. */
export function isParked({answer, parked, effects}: OrderRecord): boolean {
  return answer === 'yes' && parked !== null && effects === 0;
}

/** It was acknowledged and in the store, and a reader could not get it while the fault lasted. */
export function isInvisible(order: OrderRecord): boolean {
  return order.answer === 'yes' && order.unreadable && order.takenIn.length > 0;
}

/** One of two records that belong together is there, and the other is not. */
export function isTorn(
  {stored, effects, others}: OrderRecord,
  {halves, searched}: Pick<Ledger, 'halves' | 'searched'>,
): boolean {
  // What has shipped was read, whatever the store says since: its transaction may have been aborted.
  const isThere = stored.length > 0 || effects > 0;
  return (
    searched &&
    halves.some((half) => others.some(({holding}) => holding === half) !== isThere)
  );
}
