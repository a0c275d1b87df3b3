/**
 * Ways to spoil a history, each a pure function from history to history, and what the report must
 * say afterwards. They work on any good history, written by hand or saved from a real run.
 */
import {judged} from '../../src/engine/ledger/fate.js';
import type {Entry, History} from '../../src/engine/history/history.js';
import type {OrderRecord} from '../../src/engine/ledger/ledger.js';
import type {KafkaEvent} from '../../src/systems/kafka/evidence/events.js';
import {
  kafkaEventIn,
  kafkaEventsOf,
} from '../../src/systems/kafka/evidence/kafka-events.js';
import type {Report} from '../../src/presenting/run/report.js';
import {ledgerOf, onKafka} from './builders.js';

/** How the figures of the report must move; a figure that is not named must stay. */
export type Moved = {
  readonly inconclusive: boolean;
  readonly lost?: number;
  readonly place?: keyof Report['lost'];
  readonly duplicated?: number;
  readonly phantom?: number;
  readonly storedTwice?: number;
  readonly acknowledged?: number;
  /** No order is known to be lost any more. */
  readonly unsearched?: boolean;
};

export type Mutation = {
  readonly name: string;
  readonly spoil: (history: History) => History;
  readonly moved: Moved;
};

const without = (id: string, ids: readonly string[]): readonly string[] =>
  ids.filter((one) => one !== id);

const dropType =
  (...types: readonly Entry['type'][]) =>
  (history: History): History =>
    history.filter(({type}) => !types.includes(type));

/** Takes back everything that checkout said of this order. */
export function deleteAnswers(history: History, id: string): History {
  return history.map((entry) =>
    entry.type === 'answered' ? {...entry, ids: without(id, entry.ids)} : entry,
  );
}

/** Turns what checkout said of this order into "no". */
function turnIntoNo(history: History, id: string): History {
  return history.flatMap((entry): History =>
    entry.type === 'answered' && entry.ids.includes(id)
      ? [
          {...entry, ids: without(id, entry.ids)},
          {...entry, ids: [id], answer: 'no'},
        ]
      : [entry],
  );
}

function deleteEffects(history: History, id: string): History {
  return history.map((entry) =>
    entry.type === 'shipped' ? {...entry, ids: without(id, entry.ids)} : entry,
  );
}

/** The order leaves the house once more. */
function repeatEffect(history: History, id: string): History {
  const last = history.findLastIndex(
    (entry) => entry.type === 'shipped' && entry.ids.includes(id),
  );
  return history.flatMap((entry, index): History =>
    index === last ? [entry, {at: entry.at, type: 'shipped', ids: [id]}] : [entry],
  );
}

/** Another history, by what is done to Kafka's own events; whatever else is in it stays. */
function withKafka(
  history: History,
  change: (event: KafkaEvent) => KafkaEvent | readonly KafkaEvent[],
): History {
  return history.flatMap((entry): History => {
    const found = kafkaEventIn(entry);
    if (found === null || entry.type !== 'system') return [entry];
    return [change(entry.event as KafkaEvent)]
      .flat()
      .map((event) => ({at: entry.at, ...onKafka(event)}));
  });
}

const ofOrders = (event: KafkaEvent): boolean =>
  event.type === 'read' && event.holding === 'orders';

/** The reader does not find the order; the offsets of all others stay. */
function deleteFromLog(history: History, id: string): History {
  return withKafka(history, (event) =>
    event.type === 'read' && ofOrders(event)
      ? {...event, records: event.records.filter((record) => record.id !== id)}
      : event,
  );
}

/** The witness never saw the order. */
function deleteFromDisks(history: History, id: string): History {
  return withKafka(history, (event) =>
    event.type === 'on-disk'
      ? {...event, records: event.records.filter((record) => record.id !== id)}
      : event,
  );
}

/** The reader finds the order once more, beyond everything else. */
function storeTwice(history: History, id: string): History {
  const reads = kafkaEventsOf(history, 'read').filter(ofOrders);
  const offsets = reads.flatMap(({records}) => records.map(({offset}) => offset));
  const beyond = Math.max(...offsets) + 1;
  let left = reads.length;
  return withKafka(history, (event) => {
    if (!ofOrders(event)) return event;
    left -= 1;
    const copy: KafkaEvent = {
      ...{type: 'read', holding: 'orders', partition: 0},
      records: [{offset: beyond, id}],
    };
    return left === 0 ? [event, copy] : event;
  });
}

/** The reader stops half way and says so. */
function stopReadingEarly(history: History): History {
  return withKafka(history, (event) =>
    event.type === 'read'
      ? {...event, records: event.records.slice(0, Math.floor(event.records.length / 2))}
      : event,
  ).map((entry) =>
    entry.type === 'reading-ended'
      ? {...entry, complete: false, facts: {said: 'it stopped half way'}}
      : entry,
  );
}

function stopShippingEarly(history: History): History {
  return history.map((entry) =>
    entry.type === 'shipping-ended'
      ? {...entry, complete: false, facts: {said: 'it stopped half way'}}
      : entry,
  );
}

const append =
  (event: Entry) =>
  (history: History): History => {
    const end = history.findIndex(({type}) => type === 'run-ended');
    return [...history.slice(0, end), event, ...history.slice(end)];
  };

/** An order that did everything right: acknowledged, shipped once, once in the log. */
function soundOrder(history: History): OrderRecord {
  const sound = judged(ledgerOf(history)).filter(
    (order) =>
      order.answer === 'yes' &&
      order.effects === 1 &&
      order.stored.length === 1 &&
      order.takenIn.length > 0 &&
      order.passed,
  );
  const chosen = sound[Math.floor(sound.length / 2)];
  if (!chosen) throw new Error('this history has no order that did everything right');
  return chosen;
}

const toOne =
  (...spoilers: readonly ((history: History, id: string) => History)[]) =>
  (history: History): History => {
    const {id} = soundOrder(history);
    return spoilers.reduce((spoilt, spoil) => spoil(spoilt, id), history);
  };

/** Each way to spoil a good history, and how the report must move. */
export const mutations: readonly Mutation[] = [
  {
    name: 'an effect is deleted',
    spoil: toOne(deleteEffects),
    moved: {inconclusive: false, lost: 1, place: 'consume'},
  },
  {
    name: 'an order vanishes from the log and ships no more',
    spoil: toOne(deleteEffects, deleteFromLog),
    moved: {inconclusive: false, lost: 1, place: 'store'},
  },
  {
    name: 'an order vanishes from the log and every disk and ships no more',
    spoil: toOne(deleteEffects, deleteFromLog, deleteFromDisks),
    moved: {inconclusive: false, lost: 1, place: 'produce'},
  },
  {
    name: 'an effect happens again',
    spoil: toOne(repeatEffect),
    moved: {inconclusive: false, duplicated: 1},
  },
  {
    name: 'an order is stored twice and ships once',
    spoil: toOne(storeTwice),
    moved: {inconclusive: false, storedTwice: 1},
  },
  {
    name: 'an acknowledgement turns into a refusal',
    spoil: toOne(turnIntoNo),
    moved: {inconclusive: false, phantom: 1, acknowledged: -1},
  },
  {
    name: 'an acknowledgement is deleted',
    spoil: toOne(deleteAnswers),
    moved: {inconclusive: true, acknowledged: -1},
  },
  {
    name: 'a shipped order is deleted from the log',
    spoil: toOne(deleteFromLog),
    moved: {inconclusive: true},
  },
  {
    name: 'nothing says how the reading ended',
    spoil: dropType('reading-ended'),
    moved: {inconclusive: true, unsearched: true},
  },
  {
    name: 'shipping stopped early',
    spoil: stopShippingEarly,
    moved: {inconclusive: true},
  },
  {
    name: 'nothing says how shipping ended',
    spoil: dropType('shipping-ended'),
    moved: {inconclusive: true},
  },
  {
    name: 'the end of the run is missing',
    spoil: dropType('run-ended'),
    moved: {inconclusive: true},
  },
  {
    name: 'a premise was not met',
    spoil: append({at: 0, type: 'premise', premise: 'p', met: false, facts: {}}),
    moved: {inconclusive: true},
  },
  {
    name: 'the environment failed',
    spoil: append({
      at: 0,
      type: 'environment',
      code: 'failed',
      facts: {said: 'the disk is full'},
    }),
    moved: {inconclusive: true},
  },
  {
    name: 'checkout misbehaved',
    spoil: append({
      at: 0,
      type: 'misbehaved',
      program: 'checkout',
      how: 'hung',
      facts: {why: 'asked-for-no-more', ms: 10_000},
    }),
    moved: {inconclusive: true},
  },
  {
    name: 'an order ships that nobody ever gave',
    spoil: append({at: 0, type: 'shipped', ids: ['nobodys-order']}),
    moved: {inconclusive: true},
  },
];

/** Mutations after which the figures mean nothing: only that the run proves nothing is checked. */
export const blinding: readonly Mutation[] = [
  {
    name: 'the reader stopped early',
    spoil: stopReadingEarly,
    moved: {inconclusive: true},
  },
];

type Figures = {
  readonly inconclusive: boolean;
  readonly lost: number;
  readonly places: Report['lost'];
  readonly duplicated: number;
  readonly phantom: number;
  readonly storedTwice: number;
  readonly acknowledged: number;
};

/** What a mutation is judged by. */
export function figuresOf({verdict, counts, lost, storedTwice}: Report): Figures {
  return {
    inconclusive: verdict === 'inconclusive',
    lost: counts.lost,
    places: lost,
    duplicated: counts.duplicated,
    phantom: counts.phantom,
    storedTwice,
    acknowledged: counts.acknowledged,
  };
}

/** The figures that the report must have after the mutation, given those before it. */
const nothingLost = {lost: 0, places: {produce: 0, store: 0, consume: 0, unknown: 0}};
const unlost = (moved: Moved): Moved => ({...moved, unsearched: false});

export function figuresAfter(before: Figures, moved: Moved): Figures {
  if (moved.unsearched) return {...figuresAfter(before, unlost(moved)), ...nothingLost};
  const places = {...before.places};
  if (moved.place) places[moved.place] += moved.lost ?? 0;
  return {
    inconclusive: before.inconclusive || moved.inconclusive,
    lost: before.lost + (moved.lost ?? 0),
    places,
    duplicated: before.duplicated + (moved.duplicated ?? 0),
    phantom: before.phantom + (moved.phantom ?? 0),
    storedTwice: before.storedTwice + (moved.storedTwice ?? 0),
    acknowledged: before.acknowledged + (moved.acknowledged ?? 0),
  };
}
