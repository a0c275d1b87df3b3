import type {Ledger} from './ledger.js';
import type {RunRecord} from './run-record.js';

/** One probe order, and how many milliseconds its acknowledgement took; null when there was none. */
export type Service = {readonly id: string; readonly tookMs: number | null};

/** What the probes say: one that was answered, but not with "yes", is not served. */
export function serviceOf(ledger: Ledger, run: RunRecord): readonly Service[] {
  const served = new Set(
    ledger.orders.filter(({answer}) => answer === 'yes').map(({id}) => id),
  );
  return run.probes.map(({id, tookMs}) => ({id, tookMs: served.has(id) ? tookMs : null}));
}

/** Milliseconds of the slowest probe; null when one was never acknowledged, or none was handed out. */
export function inServiceMs(ledger: Ledger, run: RunRecord): number | null {
  const times = serviceOf(ledger, run).map(({tookMs}) => tookMs);
  if (times.length === 0 || times.includes(null)) return null;
  return Math.max(...times.map((ms) => ms ?? 0));
}
