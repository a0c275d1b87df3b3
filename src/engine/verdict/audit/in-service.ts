import type {Ledger} from '../../ledger/ledger.js';
import type {RunRecord} from '../../history/run-record.js';
import {serviceOf} from '../../ledger/service.js';

/** Probe orders that were not acknowledged within the lab's stated time. */
export function unservedIds(ledger: Ledger, run: RunRecord): readonly string[] {
  const within = run.began.inServiceWithin;
  return serviceOf(ledger, run)
    .filter(({tookMs}) => tookMs === null || tookMs > within)
    .map(({id}) => id);
}
