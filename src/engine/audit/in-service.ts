import type {Ledger} from '../ledger.js';
import type {RunRecord} from '../run-record.js';
import {serviceOf} from '../service.js';

/** Probe orders that were not acknowledged within the lab's stated time. */
export function unservedIds(ledger: Ledger, run: RunRecord): readonly string[] {
  const within = run.began.inServiceWithin;
  return serviceOf(ledger, run)
    .filter(({tookMs}) => tookMs === null || tookMs > within)
    .map(({id}) => id);
}
