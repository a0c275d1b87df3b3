import type {PropertyName, PropertyPromise} from '../../plan/define.js';
import type {Ledger} from '../../ledger/ledger.js';
import type {RunRecord} from '../../history/run-record.js';
import {tornIds} from './all-or-nothing.js';
import {duplicatedIds} from './each-once.js';
import {misjudgedIds} from './gap-found.js';
import {unservedIds} from './in-service.js';
import {lostIds} from './none-lost.js';
import {phantomIds} from './told-the-truth.js';
import {stalledIds} from './no-stall.js';
import {invisibleIds} from './visible.js';

/** One word for a broken property. */
export type BrokenWord =
  | 'lost'
  | 'torn'
  | 'phantom'
  | 'duplicated'
  | 'stalled'
  | 'overlooked'
  | 'invisible'
  | 'unavailable';

/** How one property is judged: `brokenBy` names the orders that break it. */
export type Audit = {
  readonly property: PropertyName;
  readonly word: BrokenWord;
  readonly brokenBy: (ledger: Ledger, run: RunRecord) => readonly string[];
};

/** Every property that can be judged, the gravest first: the first broken one is the headline. */
const audits: readonly Audit[] = [
  {property: 'none-lost', word: 'lost', brokenBy: lostIds},
  {property: 'all-or-nothing', word: 'torn', brokenBy: tornIds},
  {property: 'told-the-truth', word: 'phantom', brokenBy: phantomIds},
  {property: 'each-once', word: 'duplicated', brokenBy: duplicatedIds},
  {property: 'no-stall', word: 'stalled', brokenBy: stalledIds},
  {property: 'gap-found', word: 'overlooked', brokenBy: misjudgedIds},
  {property: 'visible', word: 'invisible', brokenBy: invisibleIds},
  {property: 'in-service', word: 'unavailable', brokenBy: unservedIds},
];

/** The audits of a promise, the gravest first. A promise that nobody can judge is our bug: it throws. */
export function auditsOf(promise: PropertyPromise): readonly Audit[] {
  const stray = Object.keys(promise).filter(
    (name) => !audits.some(({property}) => property === name),
  );
  if (stray.length > 0) throw new Error(`nobody can judge ${stray.join(', ')}`);
  return audits.filter(({property}) => promise[property] !== undefined);
}
