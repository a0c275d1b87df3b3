import {isLost, judged} from '../../ledger/fate.js';
import type {Ledger} from '../../ledger/ledger.js';

/** Orders that were acknowledged and will never ship. */
export function lostIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter(isLost)
    .map(({id}) => id);
}
