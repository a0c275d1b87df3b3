/** What the fold of the ledger remembers, order by order. */
import type {Answer} from '../history/history.js';
import type {HoldingKind} from '../plan/holding.js';
import type {Glimpses} from './glimpses.js';

/** A copy of an order in a holding. */
export type HeldCopy = {
  readonly holding: string;
  readonly holds: HoldingKind;
  readonly place: string;
  /** Nobody will get it from there again. */
  readonly settled: boolean;
};

/** Where a node had an order. */
export type TakenIn = {readonly node: string; readonly place: string};

/** Two orders that the reader found at one place: the record is wrong. */
export type Clash = {readonly place: string; readonly ids: readonly [string, string]};

export type Draft = {
  readonly id: string;
  attempted: boolean;
  probe: boolean;
  answer: Answer | null;
  heard: Answer | null;
  interrupted: boolean;
  readonly takenIn: Map<string, TakenIn>;
  readonly stored: Set<string>;
  readonly undone: Set<string>;
  readonly told: Set<string>;
  readonly others: Map<string, Omit<HeldCopy, 'settled'>>;
  effects: number;
  shippedEarly: boolean;
  stalled: boolean;
  parked: string | null;
};

/** What the fold remembers; see.ts folds what the systems saw into it. */
export type Book = {
  readonly drafts: Map<string, Draft>;
  /** Which order is at a place among the orders. */
  readonly found: Map<string, string>;
  readonly clashes: Clash[];
  /** Settled places, as `holding place`. */
  readonly settled: Set<string>;
  readonly unreadableNodes: Set<string>;
  readonly deletedUnseen: Set<string>;
  /** What each holding holds. */
  readonly holdings: Map<string, HoldingKind>;
  readonly glimpses: Glimpses;
  /** Whether the independent reader has come to its end. */
  read: boolean;
};

export function draftOf(book: Book, id: string): Draft {
  const known = book.drafts.get(id);
  if (known) return known;
  const draft: Draft = {
    id,
    attempted: false,
    probe: false,
    answer: null,
    heard: null,
    interrupted: false,
    takenIn: new Map(),
    stored: new Set(),
    undone: new Set(),
    told: new Set(),
    others: new Map(),
    effects: 0,
    shippedEarly: false,
    stalled: false,
    parked: null,
  };
  book.drafts.set(id, draft);
  return draft;
}
