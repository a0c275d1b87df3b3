import type {Evidences} from '../evidence.js';
import type {Entry, History} from '../history/history.js';
import type {Ledger} from './ledger.js';
import type {RunRecord} from '../history/run-record.js';

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

/**
 * Milliseconds from the last blow before the first probe to the probe's acknowledgement, however late
 * it came: how long the shop was out of service. null: never acknowledged, or there was no probe.
 */
export function serviceBackMs(history: History, evidences: Evidences): number | null {
  let struckAt = 0;
  let probe: {readonly id: string; readonly struckAt: number} | null = null;
  for (const entry of history) {
    if (isBlow(entry, evidences)) struckAt = entry.at;
    if (entry.type === 'probe') probe ??= {id: entry.id, struckAt};
    if (
      entry.type === 'answered' &&
      entry.answer === 'yes' &&
      probe &&
      entry.ids.includes(probe.id)
    )
      return entry.at - probe.struckAt;
  }
  return null;
}

function isBlow(entry: Entry, evidences: Evidences): boolean {
  if (entry.type === 'intercepted') return true;
  return (
    entry.type === 'fault' &&
    evidences[entry.system]?.faults[entry.fault]?.harmful === true
  );
}
