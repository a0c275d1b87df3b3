/** What a query asks for, word by word. */
import {wordsIn} from './tokens.js';
import type {WordBook} from './word-book.js';

type AskedPart = {
  readonly raw: string;
  readonly stem: string;
  /** Words that begin with it are meant, too. */
  readonly begins: boolean;
};

export type AskedWord = {
  /** As it was typed. */
  readonly text: string;
  /** A name that is written in parts, in one. */
  readonly whole: string;
  readonly parts: readonly AskedPart[];
  readonly meanings: readonly string[];
};

/** From this length on a word stands for all that begin with it; the one being typed always does. */
const longEnough = 4;

/** The words of a query that ask for something; all of them where none does. */
export function askedIn(query: string, book: WordBook): readonly AskedWord[] {
  const words = wordsIn(query);
  const meanings = book.meaningsIn(words);
  const asking = words.filter(({term}) => !book.isIgnored(term));
  const asked = (asking.length > 0 ? asking : words).map((word): AskedWord => {
    const {term: whole, from, to} = word;
    const isTyped = to === query.length;
    return {
      ...{whole, text: query.slice(from, to)},
      parts: word.parts.map(({term, to: end}) => ({
        ...{raw: term, stem: book.stemOf(term)},
        begins: term.length >= longEnough || (isTyped && end === to),
      })),
      // A part of a name means nothing by itself.
      meanings: meanings
        .filter((meaning) => meaning.from <= from && to <= meaning.to)
        .map(({term}) => term),
    };
  });
  return [...new Map(asked.map((word) => [word.whole, word])).values()];
}
