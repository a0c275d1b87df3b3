import {isStalled, judged} from '../../ledger/fate.js';
import type {Ledger} from '../../ledger/ledger.js';

/** Acknowledged orders that did not move within the stated time: a bad one, and those behind it. */
export function stalledIds(ledger: Ledger): readonly string[] {
  return judged(ledger)
    .filter(isStalled)
    .map(({id}) => id);
}
