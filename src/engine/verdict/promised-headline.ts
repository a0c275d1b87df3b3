import {auditsOf, type BrokenWord} from './audit/audits.js';
import type {PropertyPromise} from '../plan/define.js';

/** The headline that a promise leads to; null where the broker is free to make it another one. */
export function promisedHeadline(promise: PropertyPromise): BrokenWord | 'safe' | null {
  for (const {property, word} of auditsOf(promise)) {
    if (promise[property] === 'breaks') return word;
    if (promise[property] === 'either') return null;
  }
  return 'safe';
}

/** Every headline that a run with this promise may have, the gravest first. */
export function headlinesOf(promise: PropertyPromise): readonly (BrokenWord | 'safe')[] {
  return [...auditsOf(promise).map(({word}) => word), 'safe'];
}
