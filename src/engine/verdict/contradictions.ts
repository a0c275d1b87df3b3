import type {Ledger, OrderRecord} from '../ledger/ledger.js';
import type {RunRecord} from '../history/run-record.js';
import {firstOf} from '../words.js';

/** What the record says that cannot be true, as sentences. With one of them nothing is proven. */
export function contradictions(ledger: Ledger, run: RunRecord): readonly string[] {
  return [
    ...strangers(ledger),
    ...ledger.clashes.map(
      ({ids, partition, offset}) =>
        `The reader found both ${ids[0]} and ${ids[1]} at offset ${offset} of partition ${partition}.`,
    ),
    ...(run.reading?.complete ? shippedFromNowhere(ledger) : []),
    ...(run.shipping?.complete ? neitherShippedNorPassed(ledger) : []),
  ];
}

function strangers(ledger: Ledger): readonly string[] {
  return about(
    ledger.strangers,
    (ids) => `The record has ${ids}, which checkout was never given.`,
  );
}

function shippedFromNowhere(ledger: Ledger): readonly string[] {
  // What left the house before may be gone from the log since: truncated, or deleted by retention.
  // And who does not wait for the end of a transaction ships what is aborted.
  const orders = ledger.orders.filter(
    ({effects, log, undone, shippedEarly, disks}) =>
      effects > 0 &&
      log.length === 0 &&
      undone.length === 0 &&
      !(shippedEarly && disks.length > 0),
  );
  return about(
    orders,
    (ids) =>
      `The warehouse shipped ${ids}, but the log, read to its end, has no such order.`,
  );
}

/** Shipping handled the tail record, so its position should be beyond every order. */
function neitherShippedNorPassed(ledger: Ledger): readonly string[] {
  const orders = ledger.orders.filter(
    ({log, passed, effects, parked}) =>
      log.length > 0 && !passed && effects === 0 && parked === null,
  );
  return about(
    orders,
    (ids) =>
      `Shipping came to the end of the log, yet it neither shipped nor passed ${ids}.`,
  );
}

function about(
  orders: readonly OrderRecord[],
  say: (ids: string) => string,
): readonly string[] {
  return orders.length === 0 ? [] : [say(firstOf(orders.map(({id}) => id)))];
}
