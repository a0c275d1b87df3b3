/**
 * What a queue that is consumed destructively proves: who got a message takes it away, so what was in it
 * is known by the ids that were seen on the wire, and by what was drained in the end.
 */
import type {Diagnoser} from '../../../../src/engine/diagnosis/diagnoser.js';
import type {Doubt, Evidence, Sighting} from '../../../../src/engine/evidence.js';
import {eventsOf} from '../../../../src/engine/history/handlers.js';
import type {History} from '../../../../src/engine/history/history.js';
import {queue, type QueueEvent, queueEventIn} from './events.js';

export const queueEvidence: Evidence & Diagnoser = {
  id: queue,
  faults: {
    forget: {harmful: true, kills: true, silences: true},
    restart: {harmful: false, kills: false, silences: false},
  },
  sightings: (history) => {
    const orders = ordersOf(history);
    return history.flatMap((one, entry) => {
      const event = queueEventIn(one);
      return event === null ? [] : see(event, orders).map((seen) => ({entry, ...seen}));
    });
  },
  doubts: (history) =>
    eventsIn(history, 'counted').flatMap((one) => miscounted(one, history)),
  waits: () => [],
  clues: () => null,
  habits: () => [],
  reasons: () => [],
};

type Blank<S> = S extends unknown ? Omit<S, 'entry'> : never;

function see(event: QueueEvent, orders: string): readonly Blank<Sighting>[] {
  const {of: holding} = event;
  switch (event.type) {
    case 'confirmed': {
      const copies = [{place: String(event.number), id: event.id}];
      return holding === orders
        ? [
            {kind: 'taken-in', node: 'queue/1', copies},
            {kind: 'told', copies},
          ]
        : [];
    }
    case 'delivered':
      return [
        {
          ...{kind: 'read', holding, undone: []},
          copies: [{place: String(event.number), id: event.id}],
        },
      ];
    case 'settled':
      return [{kind: 'settled', holding, places: [String(event.number)]}];
    case 'drained':
      return [
        {
          ...{kind: 'read', holding, undone: []},
          copies: event.messages.map(({number, id, error}) => ({
            place: String(number),
            id,
            ...(error === undefined ? {} : {facts: {error}}),
          })),
        },
      ];
    case 'published':
    case 'counted':
      return [];
  }
}

/** Counters only cross-check: where they and the ids differ, something was not seen. */
function miscounted(
  {of, confirmed, settled}: Extract<QueueEvent, {type: 'counted'}>,
  history: History,
): readonly Doubt[] {
  const seen = (type: 'confirmed' | 'settled') =>
    eventsIn(history, type).filter((event) => event.of === of).length;
  const facts = {of, confirmed: seen('confirmed'), settled: seen('settled')};
  return facts.confirmed === confirmed && facts.settled === settled
    ? []
    : [{code: 'miscounted', system: queue, facts}];
}

const eventsIn = <T extends QueueEvent['type']>(history: History, type: T) =>
  history.flatMap((entry) => {
    const event = queueEventIn(entry);
    return event?.type === type ? [event as Extract<QueueEvent, {type: T}>] : [];
  });

const ordersOf = (history: History): string =>
  eventsOf(history, 'run-began')
    .flatMap(({holdings}) => holdings)
    .find(({holds}) => holds === 'orders')?.name ?? '';
