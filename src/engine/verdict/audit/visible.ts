import {isInvisible, judged} from '../../ledger/fate.js';
import type {Ledger} from '../../ledger/ledger.js';

/** Orders that were acknowledged and on a disk, and that no consumer could read while the fault lasted. */
export function invisibleIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter(isInvisible)
    .map(({id}) => id);
}
