import {misjudged} from '../../ledger/gap.js';
import type {Ledger} from '../../ledger/ledger.js';
import type {RunRecord} from '../../history/run-record.js';

/** What reconciliation overlooked, and what it raised an alarm about although it is healthy. */
export function misjudgedIds(_: Ledger, {gap}: RunRecord): readonly string[] {
  return misjudged(gap);
}
