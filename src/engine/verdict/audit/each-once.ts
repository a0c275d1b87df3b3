import {isDuplicated, judged} from '../../ledger/fate.js';
import type {Ledger} from '../../ledger/ledger.js';

/** Orders that left the house more than once. Stored twice and shipped once is not broken. */
export function duplicatedIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter(isDuplicated)
    .map(({id}) => id);
}
