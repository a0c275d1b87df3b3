/** Folds what the systems saw of the orders into the ledger's book. */
import {type Copy, type Sighting, textOf} from '../evidence.js';
import {type Book, draftOf} from './book.js';

type Of<K extends Sighting['kind']> = Extract<Sighting, {readonly kind: K}>;
type Read = Of<'read'>;

const table: {readonly [K in Sighting['kind']]: (book: Book, seen: Of<K>) => void} = {
  'taken-in': (book, {node, copies}) => {
    for (const {id, place} of copies)
      if (id !== null) draftOf(book, id).takenIn.set(`${node} ${place}`, {node, place});
  },
  unseen: (book, {node, why}) => {
    (why === 'deleted' ? book.deletedUnseen : book.unreadableNodes).add(node);
  },
  told: (book, {copies}) => {
    for (const {id, place} of copies) book.drafts.get(id ?? '')?.told.add(place);
  },
  read: (book, seen) => {
    if (book.holdings.get(seen.holding) === 'orders') findOrders(book, seen);
    else for (const copy of seen.copies) findElsewhere(book, seen.holding, copy);
  },
  settled: (book, {holding, places}) => {
    for (const place of places) book.settled.add(`${holding} ${place}`);
  },
};

export function see<K extends Sighting['kind']>(book: Book, seen: Of<K>): void {
  (table[seen.kind] as (book: Book, seen: Of<K>) => void)(book, seen);
}

function findOrders(book: Book, {copies, undone}: Read): void {
  for (const {id, place} of copies) if (id !== null) findOrder(book, id, place);
  for (const {id, place} of undone) if (id !== null) draftOf(book, id).undone.add(place);
}

function findOrder(book: Book, id: string, place: string): void {
  const other = book.found.get(place);
  if (other !== undefined && other !== id) book.clashes.push({place, ids: [other, id]});
  book.found.set(place, id);
  draftOf(book, id).stored.add(place);
}

/** A record that is read again is the same record. */
function findElsewhere(book: Book, holding: string, {id, place, facts = {}}: Copy): void {
  if (id === null) return;
  const holds = book.holdings.get(holding);
  if (holds === undefined) return; // what a copy there means was never said
  const draft = draftOf(book, id);
  const key = `${holding} ${place}`;
  if (holds === 'effects' && !draft.others.has(key)) draft.effects += 1;
  // Why it is parked is said by whoever wrote the dead letter, if at all.
  if (holds === 'dead-letters') draft.parked ??= textOf(facts['error']);
  if (holds === 'answers') draft.answer = 'yes';
  draft.others.set(key, {holding, holds, place});
}
