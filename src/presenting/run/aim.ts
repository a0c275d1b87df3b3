/** What a fix of a lab is there for, in words that follow "which of these would have". */
import {auditsOf} from '../../engine/verdict/audit/audits.js';
import type {PropertyPromise} from '../../engine/plan/define.js';
import {words} from '../words/words.js';

/** By the gravest thing that breaks as shipped. A lab in which nothing does has no fix to look for: it throws. */
export function aimOf(shipped: PropertyPromise): string {
  const [broken] = auditsOf(shipped).filter(
    ({property}) => shipped[property] === 'breaks',
  );
  if (!broken) throw new Error('nothing breaks as shipped');
  return words.run.aims[broken.property];
}
