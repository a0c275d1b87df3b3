import {auditsOf, type BrokenWord} from './audit/audits.js';
import type {PropertyName, PropertyPromise} from '../plan/define.js';
import {doubts} from './doubts.js';
import type {Doubt} from '../evidence.js';
import type {Ledger} from '../ledger/ledger.js';
import type {RunRecord} from '../history/run-record.js';

export type Headline = BrokenWord | 'safe' | 'inconclusive';
type PropertyState = 'holds' | 'breaks' | 'unknown';

export type Verdict = {
  /** The word of the gravest broken property, or `safe`, or `inconclusive`. */
  readonly headline: Headline;
  /** The promised properties only; all unknown when the run is inconclusive. */
  readonly properties: Readonly<Partial<Record<PropertyName, PropertyState>>>;
  /** The orders that break each promised property, as the record has it: of a run that proves nothing, too. */
  readonly observed: Readonly<Partial<Record<PropertyName, readonly string[]>>>;
  /** Why the run is inconclusive; empty when it is not. */
  readonly doubts: readonly Doubt[];
  readonly asPromised: boolean;
  /** It did not come to its end, or not all was read: nobody knows what is lost, nor where. */
  readonly cutShort: boolean;
};

/** Codes of the doubts that leave a run without an end. */
const cutsShort: ReadonlySet<string> = new Set([
  ...['environment', 'misbehaved', 'not-ended'],
  ...['never-read', 'orders-unread', 'holding-never-read', 'holding-unread'],
  ...['never-shipped-to-the-end', 'shipping-stopped'],
]);

/**
 * Holds a run to what it promised; `own`: what the systems say that makes it prove nothing. Throws when
 * it promised what nobody can judge: that is our bug.
 */
export function verdictOf(
  ledger: Ledger,
  run: RunRecord,
  own: readonly Doubt[] = [],
): Verdict {
  const {promise} = run.began;
  const findings = auditsOf(promise).map(({property, word, brokenBy}) => ({
    property,
    word,
    ids: brokenBy(ledger, run),
  }));
  const reasons = [
    ...doubts(ledger, run, own),
    ...(findings.length === 0 ? [{code: 'nothing-promised', facts: {}}] : []),
  ];
  const proven = reasons.length === 0;
  const stateOf = (ids: readonly string[]): PropertyState => {
    if (!proven) return 'unknown';
    return ids.length > 0 ? 'breaks' : 'holds';
  };
  const properties = Object.fromEntries(
    findings.map(({property, ids}) => [property, stateOf(ids)]),
  );
  const broken = findings.find(({ids}) => ids.length > 0)?.word ?? 'safe';
  return {
    headline: proven ? broken : 'inconclusive',
    properties,
    observed: Object.fromEntries(findings.map(({property, ids}) => [property, ids])),
    doubts: reasons,
    asPromised: proven && keeps(promise, properties),
    cutShort: reasons.some(({code}) => cutsShort.has(code)),
  };
}

function keeps(promise: PropertyPromise, states: Verdict['properties']): boolean {
  return Object.entries(promise).every(
    ([property, promised]) =>
      promised === 'either' || promised === states[property as PropertyName],
  );
}
