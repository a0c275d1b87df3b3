import type {PropertyName, PropertyPromise} from '../../plan/define.js';
import type {Ledger, OrderRecord} from '../../ledger/ledger.js';
import type {RunRecord} from '../../history/run-record.js';
import {
  isDuplicated,
  isInvisible,
  isLost,
  isParked,
  isPhantom,
  isStalled,
  isTorn,
  judged,
} from '../../ledger/fate.js';
import {misjudged} from '../../ledger/gap.js';
import {serviceOf} from '../../ledger/service.js';

/** One word for a broken property. */
export type BrokenWord =
  | 'lost'
  | 'torn'
  | 'phantom'
  | 'duplicated'
  | 'stalled'
  | 'parked'
  | 'overlooked'
  | 'invisible'
  | 'unavailable';

/** How one property is judged: `brokenBy` names the orders that break it. */
export type Audit = {
  readonly property: PropertyName;
  readonly word: BrokenWord;
  readonly brokenBy: (ledger: Ledger, run: RunRecord) => readonly string[];
};

const thatAre =
  (broken: (order: OrderRecord, ledger: Ledger) => boolean): Audit['brokenBy'] =>
  (ledger) =>
    judged(ledger)
      .filter((order) => broken(order, ledger))
      .map(({id}) => id);

/** Every property that can be judged, the gravest first: the first broken one is the headline. */
const audits: readonly Audit[] = [
  {property: 'none-lost', word: 'lost', brokenBy: thatAre(isLost)},
  {property: 'all-or-nothing', word: 'torn', brokenBy: thatAre(isTorn)},
  {property: 'told-the-truth', word: 'phantom', brokenBy: thatAre(isPhantom)},
  {property: 'each-once', word: 'duplicated', brokenBy: thatAre(isDuplicated)},
  {property: 'no-stall', word: 'stalled', brokenBy: thatAre(isStalled)},
  {property: 'none-parked', word: 'parked', brokenBy: thatAre(isParked)},
  {property: 'gap-found', word: 'overlooked', brokenBy: (_, {gap}) => misjudged(gap)},
  {property: 'visible', word: 'invisible', brokenBy: thatAre(isInvisible)},
  {property: 'in-service', word: 'unavailable', brokenBy: unserved},
];

/** Probe orders that were not acknowledged within the lab's stated time. */
function unserved(ledger: Ledger, run: RunRecord): readonly string[] {
  const within = run.began.inServiceWithin;
  return serviceOf(ledger, run)
    .filter(({tookMs}) => tookMs === null || tookMs > within)
    .map(({id}) => id);
}

/** The audits of a promise, the gravest first. A promise that nobody can judge is our bug: it throws. */
export function auditsOf(promise: PropertyPromise): readonly Audit[] {
  const stray = Object.keys(promise).filter(
    (name) => !audits.some(({property}) => property === name),
  );
  if (stray.length > 0) throw new Error(`nobody can judge ${stray.join(', ')}`);
  return audits.filter(({property}) => promise[property] !== undefined);
}
