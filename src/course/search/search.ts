/** Finds the places that have the words of a query, or what means the same: the best first. */
import MiniSearch, {type AsPlainObject} from 'minisearch';
import {askedIn} from './asked.js';
import type {SearchDocument} from './document.js';
import {type Excerpt, type Mark, excerptOf} from './excerpt.js';
import {type LookedUp, lookUp, shareOfTerm} from './look-up.js';
import {rank, worthsOf} from './rank.js';
import {type Token, wordsIn} from './tokens.js';
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

/** All that a text is compared by. */
function tokensIn(text: string, book: WordBook): readonly Token[] {
  const words = wordsIn(text);
  return [
    ...words.flatMap((word) => [
      ...(word.parts.length > 1 ? [word] : []),
      ...word.parts.flatMap((part) => {
        const stem = book.stemOf(part.term);
        return stem === part.term ? [part] : [part, {...part, term: stem}];
      }),
    ]),
    ...book.meaningsIn(words),
  ];
}

const optionsFor = (book: WordBook) => ({
  fields: ['title', 'part', 'text'],
  tokenize: (text: string) => tokensIn(text, book).map(({term}) => term),
  processTerm: (term: string) => term,
  searchOptions: {
    boost: {title: 2, part: 3},
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
      const asked = askedIn(query, book).map((word) => lookUp(word, index));
      const worths = worthsOf(asked);
      const marksIn = (id: number): readonly Mark[] =>
        asked.flatMap(({word, places}, at) =>
          (places.get(id)?.terms ?? []).flatMap((term) => {
            const share = shareOfTerm(word, term);
            return (tokensOf(id).get(term) ?? []).map(({from, to}) => ({
              from,
              to,
              word: at,
              share,
            }));
          }),
        );
      const ranked = rank(asked, worths, marksIn);
      const nowhere = asked.filter(({asTyped}) => !asTyped);
      return {
        hits: ranked.slice(0, most).flatMap(({id}) => {
          const document = documents[id];
          if (document === undefined) return [];
          const excerpt = excerptOf(document.text, marksIn(id), worths);
          const missing = asked.filter(
            (word) => !word.places.has(id) && !nowhere.includes(word),
          );
          return [{document, excerpt, missing: textsOf(missing)}];
        }),
        of: ranked.length,
        complete:
          nowhere.length === 0 &&
          ranked.some(({id}) => asked.every(({places}) => places.has(id))),
        nowhere: textsOf(nowhere),
      };
    },
  };
}

const textsOf = (words: readonly LookedUp[]): readonly string[] =>
  words.map(({word: {text}}) => text);

type Tokens = ReadonlyMap<string, readonly Token[]>;

/** The tokens of a text by their terms. Remembered: with the next letter they are asked for again. */
function tokensBy(documents: readonly SearchDocument[], book: WordBook) {
  const known = new Map<number, Tokens>();
  return (id: number): Tokens => {
    const tokens = known.get(id) ?? byTerm(tokensIn(documents[id]?.text ?? '', book));
    known.set(id, tokens);
    return tokens;
  };
}

function byTerm(tokens: readonly Token[]): Tokens {
  const places = new Map<string, Token[]>();
  for (const token of tokens) {
    const same = places.get(token.term);
    if (same === undefined) places.set(token.term, [token]);
    else same.push(token);
  }
  return places;
}
