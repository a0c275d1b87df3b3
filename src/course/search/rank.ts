/** Puts what was found into an order: the best first. */
import {type Mark, bestWindow} from './excerpt.js';
import type {LookedUp} from './look-up.js';

/** What is not shown: it has less than this of what the best place has. */
const leastShare = 0.6;
/** Of so many it is looked how near to each other the words stand. */
const lookedAt = 20;

/** The numbers of the places: first what has more of the words, and has them together. `marksIn`: where they stand in a text. */
export function rank(
  words: readonly LookedUp[],
  marksIn: (id: number) => readonly Mark[],
): readonly number[] {
  const ids = new Set(words.flatMap(({places}) => [...places.keys()]));
  const places = Array.from(ids, (id) => {
    const share = sum(words, (word) => word.shareIn(id));
    return {
      id,
      share,
      score: share * sum(words, (word) => word.places.get(id)?.score ?? 0),
    };
  });
  const least = leastShare * Math.max(...places.map(({share}) => share));
  const best = places.filter(({share}) => share >= least).toSorted(byScore);
  const near = best.slice(0, lookedAt).map(({id, score}) => {
    const together = bestWindow(marksIn(id)).words / words.length;
    return {id, score: score * (1 + together)};
  });
  return [...near.toSorted(byScore), ...best.slice(lookedAt)].map(({id}) => id);
}

type Scored = {readonly score: number};

/** Sorting is stable: equals stay in the order of the course. */
const byScore = (one: Scored, other: Scored): number => other.score - one.score;

const sum = (words: readonly LookedUp[], of: (word: LookedUp) => number): number =>
  words.reduce((all, word) => all + of(word), 0);
