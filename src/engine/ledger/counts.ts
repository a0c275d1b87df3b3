import {
  isDuplicated,
  isInvisible,
  isLost,
  isPhantom,
  isStalled,
  isTorn,
  judged,
  type Place,
  placeOfLoss,
} from './fate.js';
import type {Ledger, OrderRecord} from './ledger.js';

/** Every figure is a number of orders; probes are not among them. */
export type Counts = {
  readonly attempted: number;
  readonly acknowledged: number;
  readonly rejected: number;
  readonly pending: number;
  readonly inLog: number;
  readonly effects: number;
  /** Known to be lost, and known to be torn: none before all was read. */
  readonly lost: number;
  readonly torn: number;
  readonly duplicated: number;
  readonly phantom: number;
  readonly stalled: number;
  readonly invisible: number;
  readonly parked: number;
};

/** The figures of a run as the record has them. */
export function countsOf(ledger: Ledger): Counts {
  const orders = judged(ledger);
  const count = (is: (order: OrderRecord) => boolean): number => orders.filter(is).length;
  return {
    attempted: orders.length,
    acknowledged: count(({answer}) => answer === 'yes'),
    rejected: count(({answer}) => answer === 'no'),
    pending: count(({answer}) => answer === 'pending'),
    inLog: count(({stored}) => stored.length > 0),
    effects: count(({effects}) => effects > 0),
    lost: count((order) => isLost(order, ledger)),
    torn: count((order) => isTorn(order, ledger)),
    duplicated: count(isDuplicated),
    phantom: count((order) => isPhantom(order, ledger)),
    stalled: count(isStalled),
    invisible: count(isInvisible),
    parked: count(({parked}) => parked !== null),
  };
}

/** How many are parked and have not shipped: what was sent back has. */
export const stillParked = ({parked, acknowledged, effects}: Counts): number =>
  Math.max(0, Math.min(parked, acknowledged - effects));

/** How many orders were lost in each place. */
export function lossesByPlace(ledger: Ledger): Readonly<Record<Place, number>> {
  const lost = judged(ledger).filter((order) => isLost(order, ledger));
  const at = (place: Place): number =>
    lost.filter((order) => placeOfLoss(order, ledger) === place).length;
  return {
    produce: at('produce'),
    store: at('store'),
    consume: at('consume'),
    unknown: at('unknown'),
  };
}
