/** Orders that a broker took for another one: it said "stored" with the place of that one, and stored nothing. */
import type {Ledger} from '../../../engine/ledger/ledger.js';
import {spotOf} from './sightings.js';

export type TakenFor = {
  readonly id: string;
  readonly partition: number;
  /** What the reply named. */
  readonly offset: number;
  /** The order that is there. */
  readonly of: string;
};

/** Only of orders that nobody has ever seen on a disk or in the log: others were stored, and may have been lost since. */
export function takenFor(ledger: Ledger): readonly TakenFor[] {
  const {witnessed, unreadableNodes, deletedUnseen} = ledger;
  if (!witnessed || unreadableNodes.length > 0 || deletedUnseen.length > 0) return [];
  const unseen = ledger.orders.filter(
    ({told, takenIn, stored}) =>
      told.length > 0 && takenIn.length === 0 && stored.length === 0,
  );
  if (unseen.length === 0) return [];
  const there = new Map(
    ledger.orders.flatMap(({id, stored}) => stored.map((place) => [place, id] as const)),
  );
  return unseen.flatMap(({id, told}) =>
    told.flatMap((place) => {
      const of = there.get(place);
      return of === undefined ? [] : [{id, ...spotOf(place), of}];
    }),
  );
}
