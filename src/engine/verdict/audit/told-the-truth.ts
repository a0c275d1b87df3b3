import {isPhantom, judged} from '../../ledger/fate.js';
import type {Ledger} from '../../ledger/ledger.js';

/** Orders whose customer heard "no" and that are there all the same, or "yes" where the row of it is missing. */
export function phantomIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter((order) => isPhantom(order, ledger))
    .map(({id}) => id);
}
