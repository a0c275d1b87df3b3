/** Where one word of a query is found in an index. */
import type MiniSearch from 'minisearch';
import type {QueryCombination, SearchResult} from 'minisearch';
import type {AskedWord} from './asked.js';

/** A word in a place. */
type FoundWord = {
  /** What it is worth there. */
  readonly score: number;
  /** How much of it is there: 0 to 1. */
  readonly share: number;
  /** What was found for it. */
  readonly terms: readonly string[];
  /** Whether it is in a title, or a heading. */
  readonly inTitle: boolean;
};

/** By the number of the place. */
type Places = ReadonlyMap<number, FoundWord>;

/** How much a place is worth by what of a word is found in it. */
const weights = {whole: 4, raw: 0.25, stem: 0.5, meaning: 1} as const;
/** The parts of a name may stand anywhere in a text. */
const apart = 0.8;
/** In a word of at least so many letters so many may be mistyped; how sure it is then that it was meant. */
const slips = [
  {letters: 4, slip: 1, sure: 0.8},
  {letters: 6, slip: 2, sure: 0.3},
] as const;

export type LookedUp = {
  readonly word: AskedWord;
  readonly places: Places;
  /** Otherwise it is nowhere as it was typed, and what is nearly so written was looked for. */
  readonly asTyped: boolean;
};

/** Where the word is. Only one that is nowhere is taken for mistyped, and as little of it as can be. */
export function lookUp(word: AskedWord, index: MiniSearch): LookedUp {
  const places = placesOf(word, index.search({queries: queriesFor(word)}), 1);
  if (places.size > 0) return {word, places, asTyped: true};
  for (const {letters, slip: fuzzy, sure} of slips) {
    const queries = word.parts
      .filter(({raw}) => raw.length >= letters)
      .map(({raw}) => query(raw, sure, {fuzzy}));
    const nearly = placesOf(word, index.search({queries}), sure);
    if (nearly.size > 0) return {word, places: nearly, asTyped: false};
  }
  return {word, places, asTyped: false};
}

const query = (term: string, weight: number, more: object = {}): QueryCombination => ({
  ...more,
  queries: [term],
  boostTerm: () => weight,
});

function queriesFor({whole, parts, meanings}: AskedWord): QueryCombination[] {
  return [
    ...(parts.length > 1 ? [query(whole, weights.whole, {prefix: true})] : []),
    ...parts.flatMap(({raw, stem, begins}) => [
      query(raw, weights.raw, {prefix: begins}),
      ...(stem === raw ? [] : [query(stem, weights.stem)]),
    ]),
    ...meanings.map((meaning) => query(meaning, weights.meaning)),
  ];
}

function placesOf(
  word: AskedWord,
  results: readonly SearchResult[],
  sure: number,
): Places {
  return new Map(
    results.map(({id, score, terms, queryTerms, match}) => [
      Number(id),
      {
        ...{score, terms, share: sure * shareOf(word, queryTerms)},
        inTitle: Object.values(match)
          .flat()
          .some((field) => field !== 'text'),
      },
    ]),
  );
}

/** How much of a word this is of what was found for it. */
export function shareOfTerm({whole, parts, meanings}: AskedWord, term: string): number {
  const isAll = meanings.includes(term) || term.startsWith(whole);
  return isAll ? 1 : apart / parts.length;
}

function shareOf({whole, parts, meanings}: AskedWord, found: readonly string[]): number {
  if (meanings.some((meaning) => found.includes(meaning))) return 1;
  if (parts.length > 1 && found.includes(whole)) return 1;
  const there = parts.filter(
    ({raw, stem}) => found.includes(raw) || found.includes(stem),
  );
  return (there.length / parts.length) * (parts.length > 1 ? apart : 1);
}
