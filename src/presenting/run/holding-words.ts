import type {HoldingKind} from '../../engine/plan/holding.js';

/** What a holding holds, in words: `the dead letters`. */
export const holdingWords: Readonly<Record<HoldingKind, string>> = {
  orders: 'the orders',
  answers: 'the answers',
  outbox: 'the outbox',
  effects: 'what shipping made',
  'dead-letters': 'the dead letters',
  'other-half': 'the other halves',
  stopovers: 'orders on their way',
};
