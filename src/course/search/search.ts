/** Finds the places that have the words of a query, or what means the same: the best first. */
import MiniSearch, {type AsPlainObject} from 'minisearch';
import type {SearchDocument} from './document.js';
import {type Excerpt, type Mark, excerptOf} from './excerpt.js';
import {type LookedUp, lookUp} from './look-up.js';
import {rank} from './rank.js';
import type {Token} from './tokens.js';
import {type SearchWords, type WordBook, wordBook} from './word-book.js';

export type Hit = {
  readonly document: SearchDocument;
  /** The piece of the text that has most of the words, or its beginning. */
  readonly excerpt: Excerpt;
  /** What was asked for and is elsewhere, as it was typed. */
  readonly missing: readonly string[];
};

export type Found = {
  readonly hits: readonly Hit[];
  /** How many there are in all. */
  readonly of: number;
  /** Whether a place has all the words. */
  readonly complete: boolean;
  /** Words that are nowhere as they were typed. */
  readonly nowhere: readonly string[];
};

/** What can be searched. */
export type Corpus = {
  /** The best `most` places. A query without a word finds nothing. */
  readonly search: (query: string, most: number) => Found;
};

/** What can be searched, as it is kept in a file. */
export type SavedCorpus = {
  readonly documents: readonly SearchDocument[];
  readonly words: SearchWords;
  readonly index: AsPlainObject;
};

const optionsFor = (book: WordBook) => ({
  fields: ['title', 'part', 'text'],
  tokenize: (text: string) => book.tokensIn(text).map(({term}) => term),
  processTerm: (term: string) => term,
  searchOptions: {
    boost: {title: 3, part: 3},
    // What is asked for are terms already.
    tokenize: (term: string) => [term],
  },
});

export function saveCorpus(
  documents: readonly SearchDocument[],
  words: SearchWords,
): SavedCorpus {
  const index = new MiniSearch(optionsFor(wordBook(words)));
  index.addAll(documents.map((document, id) => ({...document, id})));
  return {documents, words, index: index.toJSON()};
}

export function openCorpus({documents, words, index: saved}: SavedCorpus): Corpus {
  const book = wordBook(words);
  const index = MiniSearch.loadJS(saved, optionsFor(book));
  const tokensOf = tokensBy(documents, book);
  return {
    search: (query, most) => {
      const asked = lookUp(query, book, index);
      const marksIn = (id: number): readonly Mark[] => marksOf(asked, id, tokensOf(id));
      const ranked = rank(asked, marksIn);
      const nowhere = asked.filter(({asTyped}) => !asTyped);
      return {
        hits: ranked.slice(0, most).flatMap((id) => {
          const document = documents[id];
          if (document === undefined) return [];
          const missing = asked.filter(({places, asTyped}) => asTyped && !places.has(id));
          let excerpt: Excerpt | undefined;
          return {
            document,
            // Only those are worked out that are looked at, and once.
            get excerpt() {
              excerpt ??= excerptOf(document.text, marksIn(id));
              return excerpt;
            },
            missing: textsOf(missing),
          };
        }),
        of: ranked.length,
        complete:
          nowhere.length === 0 &&
          ranked.some((id) => asked.every(({places}) => places.has(id))),
        nowhere: textsOf(nowhere),
      };
    },
  };
}

const textsOf = (words: readonly LookedUp[]): readonly string[] =>
  words.map(({text}) => text);

type Tokens = ReadonlyMap<string, readonly Token[]>;

/** From left to right; the longer one first. */
const marksOf = (
  asked: readonly LookedUp[],
  id: number,
  tokens: Tokens,
): readonly Mark[] =>
  asked
    .flatMap(({places}, word) =>
      (places.get(id)?.terms ?? []).flatMap((term) =>
        (tokens.get(term) ?? []).map(({from, to}) => ({from, to, word})),
      ),
    )
    .toSorted((one, other) => one.from - other.from || other.to - one.to);

/** The tokens of a text by their terms. Remembered: with the next letter they are asked for again. */
function tokensBy(documents: readonly SearchDocument[], book: WordBook) {
  const known = new Map<number, Tokens>();
  return (id: number): Tokens => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const tokens = new Map<string, Token[]>();
    for (const token of book.tokensIn(documents[id]?.text ?? '')) {
      const same = tokens.get(token.term);
      if (same === undefined) tokens.set(token.term, [token]);
      else same.push(token);
    }
    known.set(id, tokens);
    return tokens;
  };
}
