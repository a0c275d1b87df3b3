/** Further topics of a run, beside that of the orders: what they are, and what a record in them means. */

/**
 * What a record in a further topic means for the order that it names:
 * - `other-half`: it belongs to the order: both are there, or neither;
 * - `effects`: it is what shipping made of the order, once for each record;
 * - `dead-letters`: the order is parked; the cause is in the header `error`;
 * - `stopovers`: nothing: the order is on its way (a retry topic).
 */
export type Holding = 'other-half' | 'effects' | 'dead-letters' | 'stopovers';

/** A topic that is made with the run's own and deleted with it. Programs find it with `shop.topicOf(name)`. */
export type FurtherTopic = {
  readonly name: string;
  readonly partitions: number;
  readonly holds: Holding;
  /** Topic settings, as `topic.properties` has them for the orders. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** One record of a further topic: where it is, and what its headers say. */
export type FurtherCopy = {
  readonly topic: string;
  readonly holds: Holding;
  readonly partition: number;
  readonly offset: number;
  readonly headers: Readonly<Record<string, string>>;
};

/** What a further topic holds, in words: `the dead letters`. */
export const holdingWords: Readonly<Record<Holding, string>> = {
  'other-half': 'the other halves',
  effects: 'what shipping made',
  'dead-letters': 'the dead letters',
  stopovers: 'orders on their way',
};

/** Why an order is parked, in the words of whoever wrote the dead letter. */
export function causeOf({headers}: Pick<FurtherCopy, 'headers'>): string {
  const said = headers['error'] ?? '';
  return said === '' ? 'no cause given' : said;
}
