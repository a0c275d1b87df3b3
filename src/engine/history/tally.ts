import {numberOf} from '../evidence.js';
import {lastWord} from './answer.js';
import {type EventOf, handle, type Handlers} from './handlers.js';
import type {Answer, Entry} from './history.js';
import {emptyIdMap, type IdMap, lookUp, withEntries} from './id-map.js';

/** The running figures of a run that is under way. Probes are not counted. */
export type Tally = {
  readonly attempted: number;
  readonly yes: number;
  readonly no: number;
  readonly pending: number;
  /** How often an order left the house: an order that ships twice counts twice. */
  readonly shipped: number;
  readonly answers: IdMap<Answer>;
  readonly probes: ReadonlySet<string>;
  /** Holdings whose copies are what shipping made of the orders. */
  readonly effects: ReadonlySet<string>;
};

export function emptyTally(): Tally {
  return {
    attempted: 0,
    yes: 0,
    no: 0,
    pending: 0,
    shipped: 0,
    answers: emptyIdMap(),
    probes: new Set(),
    effects: new Set(),
  };
}

const handlers: Handlers<Tally, Tally> = {
  'run-began': (tally, {holdings}) => ({
    ...tally,
    effects: new Set(
      holdings.flatMap(({name, holds}) => (holds === 'effects' ? [name] : [])),
    ),
  }),
  'reading-ended': (tally, {holding, facts}) =>
    tally.effects.has(holding)
      ? {...tally, shipped: tally.shipped + numberOf(facts['count'])}
      : tally,
  attempted: (tally, {ids, probe}) =>
    probe
      ? {...tally, probes: new Set([...tally.probes, ...ids])}
      : {...tally, attempted: tally.attempted + ids.length},
  answered: countAnswers,
  shipped: (tally, {ids}) => ({
    ...tally,
    shipped: tally.shipped + ids.filter((id) => !tally.probes.has(id)).length,
  }),
};

function countAnswers(tally: Tally, {ids, answer: said}: EventOf<'answered'>): Tally {
  const counts = {yes: tally.yes, no: tally.no, pending: tally.pending};
  const changed = new Map<string, Answer>();
  for (const id of ids) {
    const before = changed.get(id) ?? lookUp(tally.answers, id);
    const now = lastWord(before, said);
    changed.set(id, now);
    if (tally.probes.has(id)) continue;
    if (before) counts[before] -= 1;
    counts[now] += 1;
  }
  return {...tally, ...counts, answers: withEntries(tally.answers, changed)};
}

/** The figures after one entry more. Costs as much as the entry is long. */
export function tallyNext(tally: Tally, entry: Entry): Tally {
  return handle(handlers, tally, entry) ?? tally;
}
