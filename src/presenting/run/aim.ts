/** What a fix of a lab is there for, in words that follow "which of these would have". */
import {auditsOf} from '../../engine/verdict/audit/audits.js';
import type {PropertyName, PropertyPromise} from '../../engine/plan/define.js';

const aims: Readonly<Record<PropertyName, string>> = {
  'none-lost': 'kept the orders',
  'all-or-nothing': 'kept together what belongs together',
  'told-the-truth': 'told the customers the truth',
  'each-once': 'shipped each order once',
  'no-stall': 'kept the orders moving',
  'gap-found': 'found what is wrong',
  visible: 'kept the orders readable',
  'in-service': 'kept the shop open',
};

/** By the gravest thing that breaks as shipped. A lab in which nothing does has no fix to look for: it throws. */
export function aimOf(shipped: PropertyPromise): string {
  const [broken] = auditsOf(shipped).filter(
    ({property}) => shipped[property] === 'breaks',
  );
  if (!broken) throw new Error('nothing breaks as shipped');
  return aims[broken.property];
}
