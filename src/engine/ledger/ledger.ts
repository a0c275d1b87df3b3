import {lastWord} from '../history/answer.js';
import type {Evidences, Sighting} from '../evidence.js';
import {eventsOf, type Handlers, handle} from '../history/handlers.js';
import type {Answer, History} from '../history/history.js';
import type {HoldingKind} from '../plan/holding.js';
import {foldGlimpses, type Glimpses} from './glimpses.js';
import {
  type Book,
  type Clash,
  type Draft,
  draftOf,
  type HeldCopy,
  type TakenIn,
} from './book.js';
import {see} from './see.js';

/** Everything that the record of a run says about one order. */
export type OrderRecord = {
  readonly id: string;
  /** Handed out to measure service; not counted and not judged as an order. */
  readonly probe: boolean;
  /** What counts: a committed row is a "yes", where rows are the answers, whatever was said. */
  readonly answer: Answer | null;
  /** What checkout told the customer. */
  readonly heard: Answer | null;
  /** Checkout was killed when it had it in hand and had said nothing for good. */
  readonly interrupted: boolean;
  /** Where it was ever seen on a node of the store. */
  readonly takenIn: readonly TakenIn[];
  /** Its places among the orders, as the independent reader found them. */
  readonly stored: readonly string[];
  /** Where it lies and no reader gets it: as part of something that was undone. */
  readonly undone: readonly string[];
  /** Where the program was told that it is. */
  readonly told: readonly string[];
  /** Its copies in the other holdings. */
  readonly others: readonly HeldCopy[];
  /** One of its places among the orders is settled: it will not be handed out from there again. */
  readonly passed: boolean;
  /** How often it left the house. */
  readonly effects: number;
  /** It left the house only before the independent reader had read the log, which may have lost it since. */
  readonly shippedEarly: boolean;
  /** It was acknowledged, and no consumer could read it while the fault lasted. */
  readonly unreadable: boolean;
  /** It could be read, and shipping stood still before it was handled or passed. */
  readonly stalled: boolean;
  /** Why it was parked, or null. Where there is a topic of dead letters, that alone is the evidence. */
  readonly parked: string | null;
};

export type Ledger = {
  /** Whether all in which an order may lie was read to its end: before that nobody knows that it is nowhere. */
  readonly searched: boolean;
  /** In the order in which they were handed out. */
  readonly orders: readonly OrderRecord[];
  /** Ids that turned up somewhere and were never handed out. */
  readonly strangers: readonly OrderRecord[];
  readonly clashes: readonly Clash[];
  /** The holdings of the run that have the other half of each order. */
  readonly halves: readonly string[];
  /** Those of which a row is itself the answer. */
  readonly answers: readonly string[];
  /** Looks through a reader's eyes while the fault lasted. */
  readonly glimpses: Omit<Glimpses, 'unreadable'>;
  /** Nodes of which part could not be read. */
  readonly unreadableNodes: readonly string[];
  /** Nodes that deleted part of what they had before anybody could look at it. */
  readonly deletedUnseen: readonly string[];
  /** Whether any order was seen on any node at all. */
  readonly witnessed: boolean;
};

const handlers: Handlers<Book, void> = {
  'run-began': (book, {holdings}) => {
    for (const {name, holds} of holdings) book.holdings.set(name, holds);
  },
  attempted: (book, {ids, probe}) => {
    for (const id of ids) Object.assign(draftOf(book, id), {attempted: true, probe});
  },
  answered: (book, {ids, answer}) => {
    for (const id of ids) {
      const draft = draftOf(book, id);
      draft.answer = lastWord(draft.answer, answer);
      draft.heard = lastWord(draft.heard, answer);
    }
  },
  killed: (book, {program}) => {
    if (program !== 'checkout') return;
    for (const draft of book.drafts.values())
      if (draft.attempted && draft.answer !== 'yes' && draft.answer !== 'no')
        draft.interrupted = true;
  },
  'reading-ended': (book, {holding}) => {
    if (book.holdings.get(holding) === 'orders') book.read = true;
  },
  shipped: (book, {ids}) => {
    for (const id of ids) {
      const draft = draftOf(book, id);
      draft.effects += 1;
      draft.shippedEarly = (draft.effects === 1 || draft.shippedEarly) && !book.read;
    }
  },
  waiting: (book, {ids}) => {
    for (const id of ids) draftOf(book, id).stalled = true;
  },
  parked: (book, {ids, why}) => {
    // Where there is a holding of dead letters, that alone is the evidence.
    if ([...book.holdings.values()].includes('dead-letters')) return;
    for (const id of ids) draftOf(book, id).parked = why;
  },
};

/** The facts of every order, from the history of a run and what the systems saw. */
export function foldLedger(history: History, evidences: Evidences): Ledger {
  const book: Book = {
    drafts: new Map(),
    found: new Map(),
    clashes: [],
    settled: new Set(),
    unreadableNodes: new Set(),
    deletedUnseen: new Set(),
    holdings: new Map(),
    glimpses: foldGlimpses(history),
    read: false,
  };
  const seen = sightingsByEntry(history, evidences);
  for (const [index, entry] of history.entries()) {
    handle(handlers, book, entry);
    for (const sighting of seen.get(index) ?? []) see(book, sighting);
  }
  const drafts = [...book.drafts.values()];
  const named = (kind: HoldingKind): readonly string[] =>
    [...book.holdings].flatMap(([name, holds]) => (holds === kind ? [name] : []));
  return {
    searched: isSearched(history),
    orders: handedOut(history, book),
    strangers: drafts
      .filter(({attempted}) => !attempted)
      .map((draft) => close(draft, book)),
    clashes: book.clashes,
    halves: named('other-half'),
    answers: named('answers'),
    glimpses: {count: book.glimpses.count, complete: book.glimpses.complete},
    unreadableNodes: [...book.unreadableNodes],
    deletedUnseen: [...book.deletedUnseen],
    witnessed: drafts.some(({takenIn}) => takenIn.size > 0),
  };
}

function isSearched(history: History): boolean {
  const [began] = eventsOf(history, 'run-began');
  const read = new Map(
    eventsOf(history, 'reading-ended').map(({holding, complete}) => [holding, complete]),
  );
  return began?.holdings.every(({name}) => read.get(name) === true) === true;
}

function sightingsByEntry(
  history: History,
  evidences: Evidences,
): ReadonlyMap<number, readonly Sighting[]> {
  const seen = new Map<number, Sighting[]>();
  for (const evidence of Object.values(evidences))
    for (const sighting of evidence.sightings(history)) {
      const here = seen.get(sighting.entry);
      if (here) here.push(sighting);
      else seen.set(sighting.entry, [sighting]);
    }
  return seen;
}

function handedOut(history: History, book: Book): readonly OrderRecord[] {
  const ids = new Set(
    history.flatMap((entry) => (entry.type === 'attempted' ? entry.ids : [])),
  );
  return [...ids].map((id) => close(draftOf(book, id), book));
}

function close(draft: Draft, book: Book): OrderRecord {
  const {id, probe, answer, heard, interrupted} = draft;
  const {effects, shippedEarly, stalled, parked} = draft;
  const orders = [...book.holdings].find(([, holds]) => holds === 'orders')?.[0] ?? '';
  const stored = [...draft.stored];
  const isSettled = (holding: string, place: string): boolean =>
    book.settled.has(`${holding} ${place}`);
  return {
    id,
    probe,
    answer,
    heard,
    interrupted,
    takenIn: [...draft.takenIn.values()],
    stored,
    undone: [...draft.undone],
    told: [...draft.told],
    others: [...draft.others.values()].map((copy) => ({
      ...copy,
      settled: isSettled(copy.holding, copy.place),
    })),
    passed: stored.some((place) => isSettled(orders, place)),
    effects,
    shippedEarly,
    stalled,
    unreadable: book.glimpses.unreadable.has(id),
    parked,
  };
}
