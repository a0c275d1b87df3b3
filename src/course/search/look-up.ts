/** What a query asks for, word by word, and where each is found in an index. */
import type MiniSearch from 'minisearch';
import type {SearchResult} from 'minisearch';
import {wordsIn} from './tokens.js';
import type {WordBook} from './word-book.js';

type Asked = {
  /** As it was typed. */
  readonly text: string;
  readonly meanings: readonly string[];
  /** Any of these is all of the word: what it means, and a name that is written in parts, in one. */
  readonly wholes: readonly string[];
  /** Each as it is written, and without its ending. */
  readonly parts: readonly (readonly [string, string])[];
  /** Words that begin with these are meant, too. */
  readonly begins: readonly string[];
};

export type LookedUp = {
  readonly text: string;
  /** What has it, by the number of the place. */
  readonly places: ReadonlyMap<number, SearchResult>;
  /** How much of it a place has: 0 to 1. */
  readonly shareIn: (id: number) => number;
  /** Otherwise it is nowhere as it was typed, and what is nearly so written was looked for. */
  readonly asTyped: boolean;
};

/** From this length on a word stands for all that begin with it; the one being typed always does. */
const longEnough = 4;
/** With none, one, and two letters mistyped: so many a word has at least, and how sure it is that it was meant. */
const mistyped = [
  {least: 1, sure: 1},
  {least: 4, sure: 0.8},
  {least: 6, sure: 0.3},
];

/** The words of a query that ask for something, all of them where none does; and where they are. */
export function lookUp(
  query: string,
  book: WordBook,
  index: MiniSearch,
): readonly LookedUp[] {
  const words = wordsIn(query);
  const meanings = book.meaningsIn(words);
  const asking = words.filter(({term}) => !book.isIgnored(term));
  const asked = (asking.length > 0 ? asking : words).map((word): Asked => {
    const {term, from, to, parts} = word;
    // A part of a name means nothing by itself.
    const meant = meanings.filter((one) => one.from <= from && to <= one.to);
    const said = meant.map((meaning) => meaning.term);
    return {
      ...{text: query.slice(from, to), meanings: said, wholes: [term, ...said]},
      parts: parts.map((part) => [part.term, book.stemOf(part.term)]),
      begins: [word, ...parts]
        .filter((one) => one.term.length >= longEnough || one.to === query.length)
        .map((one) => one.term),
    };
  });
  const once = new Map(asked.map((word) => [word.wholes[0], word]));
  return Array.from(once.values(), (word) => placesOf(word, index));
}

/** Only a word that is nowhere is taken for mistyped, and as little of it as can be. */
function placesOf(word: Asked, index: MiniSearch): LookedUp {
  const {text, wholes, meanings, parts, begins} = word;
  for (const [slips, {least, sure}] of mistyped.entries()) {
    const near = parts.flatMap(([part]) => (part.length >= least ? part : []));
    const found = index.search(text, {
      tokenize: () => (slips > 0 ? near : [...new Set([...wholes, ...parts.flat()])]),
      prefix: (term) => slips === 0 && begins.includes(term),
      fuzzy: slips,
      boostTerm: (term) => (meanings.includes(term) ? 2 : 1),
    });
    if (found.length === 0) continue;
    const places = new Map(found.map((result) => [Number(result.id), result]));
    const shareIn = (id: number): number =>
      sure * shareOf(word, places.get(id)?.queryTerms ?? []);
    return {...{text, places, shareIn}, asTyped: slips === 0};
  }
  return {...{text, places: new Map()}, shareIn: () => 0, asTyped: false};
}

function shareOf({wholes, parts}: Asked, found: readonly string[]): number {
  if (wholes.some((term) => found.includes(term))) return 1;
  const there = parts.filter((part) => part.some((term) => found.includes(term)));
  return there.length / parts.length;
}
