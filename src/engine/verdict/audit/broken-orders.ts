import type {Ledger} from '../../ledger/ledger.js';
import type {RunRecord} from '../../history/run-record.js';
import {auditsOf, type BrokenWord} from './audits.js';

export type BrokenOrders = {
  readonly word: Exclude<BrokenWord, 'unavailable'>;
  readonly ids: readonly string[];
};

/** The orders that break each promised property, the gravest first. Probes are no orders. */
export function brokenOrders(ledger: Ledger, run: RunRecord): readonly BrokenOrders[] {
  return auditsOf(run.began.promise).flatMap(({word, brokenBy}) => {
    if (word === 'unavailable') return [];
    const ids = brokenBy(ledger, run);
    return ids.length === 0 ? [] : [{word, ids}];
  });
}
