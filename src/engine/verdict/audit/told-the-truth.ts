import {isPhantom, judged} from '../../ledger/fate.js';
import type {Ledger} from '../../ledger/ledger.js';

/** Orders whose customer heard "no" and that are there all the same. */
export function phantomIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter(isPhantom)
    .map(({id}) => id);
}
