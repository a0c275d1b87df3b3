/** Where the data of the shop lies, and what a copy there means for the order that it names. */

/**
 * - `orders`: what checkout hands on and shipping gets;
 * - `answers`: a row that is itself the "yes" to the customer;
 * - `outbox`: an order that waits to be handed on: it is on its way;
 * - `effects`: what shipping made of the order, once for each copy;
 * - `dead-letters`: the order is parked, with its cause;
 * - `other-half`: it belongs to the order: both are there, or neither;
 * - `stopovers`: the order is on its way, as in a queue for later tries;
 * - `state`: what the shop works with beside its orders, as a stock or a lock: it is shown.
 */
export const holdingKinds = [
  'orders',
  'answers',
  'outbox',
  'effects',
  'dead-letters',
  'other-half',
  'stopovers',
  'state',
] as const;
export type HoldingKind = (typeof holdingKinds)[number];

/** Kinds from which somebody will still take the order, as long as it is not settled there. */
export const onTheWay: ReadonlySet<HoldingKind> = new Set(['outbox', 'stopovers']);

/** One holding of a lab: made for the run and removed with it. */
export type LabHolding = {
  /** The shop's name for it. */
  readonly name: string;
  readonly holds: HoldingKind;
  /** The system that it lies in. */
  readonly system: string;
  /** How it is made, in that system's own terms. */
  readonly spec?: unknown;
};

/** The holding of the orders; every lab has one. */
export const ordersIn = <H extends {readonly holds: HoldingKind}>(
  holdings: readonly H[],
): H | undefined => holdings.find(({holds}) => holds === 'orders');
