import {misjudged} from '../gap.js';
import type {Ledger} from '../ledger.js';
import type {RunRecord} from '../run-record.js';

/** What reconciliation overlooked, and what it raised an alarm about although it is healthy. */
export function misjudgedIds(_: Ledger, {gap}: RunRecord): readonly string[] {
  return misjudged(gap);
}
