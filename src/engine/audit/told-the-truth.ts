import {isPhantom, judged} from '../fate.js';
import type {Ledger} from '../ledger.js';

/** Orders whose customer heard "no" and that are there all the same. */
export function phantomIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter(isPhantom)
    .map(({id}) => id);
}
