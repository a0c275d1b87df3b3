import {isTorn, judged} from '../../ledger/fate.js';
import type {Ledger} from '../../ledger/ledger.js';

/** Orders of which one of two records that belong together is there, and the other is not. */
export function tornIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter((order) => isTorn(order, ledger))
    .map(({id}) => id);
}
