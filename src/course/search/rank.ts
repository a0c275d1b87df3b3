/** Puts what was found into an order: the best first. */
import {type Mark, bestWindow, worthOf} from './excerpt.js';
import type {LookedUp} from './look-up.js';

/** A place that has something of what was asked for. */
export type Place = {
  readonly id: number;
  readonly score: number;
};

/** What is not shown: it has less than this of what the best place has. */
const leastShare = 0.6;
/** Of so many it is looked how near to each other the words stand. */
const lookedAt = 50;

/** A rare word is worth more than one that is everywhere. */
export function worthsOf(words: readonly LookedUp[]): readonly number[] {
  const all = new Set(words.flatMap(({places}) => [...places.keys()])).size;
  return words.map(({places: {size}}) => (size === 0 ? 0 : Math.log(1 + all / size)));
}

/** First what has more of the words, and has them together. `marksIn`: where they stand in a text. */
export function rank(
  words: readonly LookedUp[],
  worths: readonly number[],
  marksIn: (id: number) => readonly Mark[],
): readonly Place[] {
  const ids = new Set(words.flatMap(({places}) => [...places.keys()]));
  const places = Array.from(ids, (id) => placeOf(id, words, worths));
  const least = leastShare * Math.max(...places.map(({part}) => part));
  const best = places.filter(({part}) => part >= least).toSorted(byScore);
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const near = best.slice(0, lookedAt).map((place) => {
    const titled = words.flatMap(({places}, at) =>
      places.get(place.id)?.inTitle ? [[at, 1] as const] : [],
    );
    const {shares} = bestWindow(marksIn(place.id), worths);
    const worth = worthOf(new Map([...shares, ...titled]), worths) / all;
    return {...place, score: place.score * (1 + worth)};
  });
  return [...near.toSorted(byScore), ...best.slice(lookedAt)];
}

/** Sorting is stable: equals stay in the order of the course. */
const byScore = (one: Place, other: Place): number => other.score - one.score;

function placeOf(id: number, words: readonly LookedUp[], worths: readonly number[]) {
  const found = words.map(({places}) => places.get(id));
  const part = found.reduce(
    (sum, one, at) => sum + (one?.share ?? 0) * (worths[at] ?? 0),
    0,
  );
  const score = found.reduce((sum, one) => sum + (one?.score ?? 0), 0);
  return {id, part, score: score * part};
}
