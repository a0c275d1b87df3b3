import {lastWord} from '../history/answer.js';
import {causeOf, type FurtherCopy, type Holding} from '../plan/holding.js';
import {type EventOf, type Handlers, handle} from '../history/handlers.js';
import {foldGlimpses, type Glimpses} from './glimpses.js';
import type {Answer, History} from '../history/history.js';

type Position = {readonly partition: number; readonly offset: number};
type Copy = Position & {readonly broker: number};

/** Everything that the record of a run says about one order. */
export type OrderRecord = {
  readonly id: string;
  /** Handed out to measure service; not counted and not judged as an order. */
  readonly probe: boolean;
  readonly answer: Answer | null;
  /** Checkout was killed when it had it in hand and had said nothing for good. */
  readonly interrupted: boolean;
  /** Where the witness ever saw it on a broker's disk. */
  readonly disks: readonly Copy[];
  /** Where the independent reader found it. */
  readonly log: readonly Position[];
  /** Where it is in the log as part of an aborted transaction. */
  readonly undone: readonly Position[];
  /** Where brokers told checkout that it is. */
  readonly told: readonly Position[];
  /** Its records in further topics. */
  readonly further: readonly FurtherCopy[];
  /** The consumer group's position is beyond one of its places in the log. */
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

/** Two orders that the reader found at one place: the record is wrong. */
type Clash = Position & {readonly ids: readonly [string, string]};

export type Ledger = {
  /** In the order in which they were handed out. */
  readonly orders: readonly OrderRecord[];
  /** Ids that turned up somewhere and were never handed out. */
  readonly strangers: readonly OrderRecord[];
  readonly clashes: readonly Clash[];
  /** The further topics of the run that hold the other half of each order. */
  readonly halves: readonly string[];
  /** Looks through a consumer's eyes while the fault lasted. */
  readonly glimpses: Omit<Glimpses, 'unreadable'>;
  /** Brokers whose log the witness could not read whole. */
  readonly blind: readonly number[];
  /** Brokers that deleted part of their log before the witness could look at it. */
  readonly unseen: readonly number[];
  /** Whether the witness saw any order on any disk at all. */
  readonly witnessed: boolean;
};

type Draft = {
  readonly id: string;
  attempted: boolean;
  probe: boolean;
  answer: Answer | null;
  interrupted: boolean;
  readonly disks: Map<string, Copy>;
  readonly log: Map<string, Position>;
  readonly undone: Map<string, Position>;
  readonly told: Map<string, Position>;
  readonly further: Map<string, FurtherCopy>;
  effects: number;
  shippedEarly: boolean;
  stalled: boolean;
  parked: string | null;
};

type Book = {
  readonly drafts: Map<string, Draft>;
  readonly found: Map<string, string>;
  readonly clashes: Clash[];
  readonly passed: Map<number, number>;
  readonly blind: Set<number>;
  readonly unseen: Set<number>;
  /** What each further topic holds. */
  readonly holdings: Map<string, Holding>;
  readonly glimpses: Glimpses;
  /** Whether the independent reader has come to its end. */
  read: boolean;
};

function draftOf(book: Book, id: string): Draft {
  const known = book.drafts.get(id);
  if (known) return known;
  const draft: Draft = {
    id,
    attempted: false,
    probe: false,
    answer: null,
    interrupted: false,
    disks: new Map(),
    log: new Map(),
    undone: new Map(),
    told: new Map(),
    further: new Map(),
    effects: 0,
    shippedEarly: false,
    stalled: false,
    parked: null,
  };
  book.drafts.set(id, draft);
  return draft;
}

function findInLog(book: Book, id: string, position: Position): void {
  const place = `${position.partition}/${position.offset}`;
  const other = book.found.get(place);
  if (other !== undefined && other !== id)
    book.clashes.push({...position, ids: [other, id]});
  book.found.set(place, id);
  draftOf(book, id).log.set(place, position);
}

/** A record that is read again is the same record. */
function findFurther(book: Book, event: EventOf<'read-further'>): void {
  const {topic, partition} = event;
  const holds = book.holdings.get(topic) ?? 'stopovers';
  for (const {id, offset, headers = {}} of event.records) {
    if (id === null) continue;
    const draft = draftOf(book, id);
    const copy: FurtherCopy = {topic, holds, partition, offset, headers};
    const place = `${topic}/${partition}/${offset}`;
    if (holds === 'effects' && !draft.further.has(place)) draft.effects += 1;
    if (holds === 'dead-letters') draft.parked ??= causeOf(copy);
    draft.further.set(place, copy);
  }
}

const handlers: Handlers<Book, void> = {
  'run-began': (book, {also = []}) => {
    for (const {name, holds} of also) book.holdings.set(name, holds);
  },
  'read-further': findFurther,
  attempted: (book, {ids, probe}) => {
    for (const id of ids) Object.assign(draftOf(book, id), {attempted: true, probe});
  },
  answered: (book, {ids, answer}) => {
    for (const id of ids) {
      const draft = draftOf(book, id);
      draft.answer = lastWord(draft.answer, answer);
    }
  },
  killed: (book, {program}) => {
    if (program !== 'checkout') return;
    for (const draft of book.drafts.values())
      if (draft.attempted && draft.answer !== 'yes' && draft.answer !== 'no')
        draft.interrupted = true;
  },
  'on-disk': (book, {broker, partition, records}) => {
    for (const {id, offset} of records)
      draftOf(book, id).disks.set(`${broker}/${partition}/${offset}`, {
        broker,
        partition,
        offset,
      });
  },
  blind: (book, {broker}) => {
    book.blind.add(broker);
  },
  unseen: (book, {broker}) => {
    book.unseen.add(broker);
  },
  'reading-ended': (book) => {
    book.read = true;
  },
  read: (book, {partition, records, undone = []}) => {
    for (const {id, offset} of records)
      if (id !== null) findInLog(book, id, {partition, offset});
    for (const {id, offset} of undone)
      if (id !== null)
        draftOf(book, id).undone.set(`${partition}/${offset}`, {partition, offset});
  },
  'told-stored': (book, {partition, records}) => {
    for (const {id, offset} of records)
      book.drafts.get(id)?.told.set(`${partition}/${offset}`, {partition, offset});
  },
  passed: (book, {partition, offset}) => {
    book.passed.set(partition, offset);
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
    if ([...book.holdings.values()].includes('dead-letters')) return;
    for (const id of ids) draftOf(book, id).parked = why;
  },
};

/** The facts of every order, from the history of a run. */
export function foldLedger(history: History): Ledger {
  const book: Book = {
    drafts: new Map(),
    found: new Map(),
    clashes: [],
    passed: new Map(),
    blind: new Set(),
    unseen: new Set(),
    holdings: new Map(),
    glimpses: foldGlimpses(history),
    read: false,
  };
  for (const entry of history) handle(handlers, book, entry);
  const drafts = [...book.drafts.values()];
  return {
    orders: handedOut(history, book),
    strangers: drafts
      .filter(({attempted}) => !attempted)
      .map((draft) => close(draft, book)),
    clashes: book.clashes,
    halves: [...book.holdings].flatMap(([name, holds]) =>
      holds === 'other-half' ? [name] : [],
    ),
    glimpses: {count: book.glimpses.count, complete: book.glimpses.complete},
    blind: [...book.blind],
    unseen: [...book.unseen],
    witnessed: drafts.some(({disks}) => disks.size > 0),
  };
}

function handedOut(history: History, book: Book): readonly OrderRecord[] {
  const ids = new Set(
    history.flatMap((entry) => (entry.type === 'attempted' ? entry.ids : [])),
  );
  return [...ids].map((id) => close(draftOf(book, id), book));
}

function close(draft: Draft, book: Book): OrderRecord {
  const {id, probe, answer, interrupted, effects, shippedEarly, stalled, parked} = draft;
  const log = [...draft.log.values()];
  return {
    id,
    probe,
    answer,
    interrupted,
    disks: [...draft.disks.values()],
    log,
    undone: [...draft.undone.values()],
    told: [...draft.told.values()],
    further: [...draft.further.values()],
    passed: log.some(({partition, offset}) => offset < (book.passed.get(partition) ?? 0)),
    effects,
    shippedEarly,
    stalled,
    unreadable: book.glimpses.unreadable.has(id),
    parked,
  };
}
