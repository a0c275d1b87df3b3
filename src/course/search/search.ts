/** Finds documents that have every word of a query, or what it is short for, the best first. Plain scanning: 10 000 of them take some milliseconds. */
import type {SearchDocument} from './document.js';
import {excerptOf, type Excerpt} from './excerpt.js';
import {fold} from './fold.js';
import {formsOf} from './short-forms.js';

type Prepared = {
  readonly document: SearchDocument;
  readonly title: string;
  readonly part: string;
  readonly text: string;
};

/** Documents, ready to be searched. */
export type Corpus = {readonly documents: readonly Prepared[]};

export type Hit = {
  readonly document: SearchDocument;
  /** The place in the text where the words are nearest to each other, or its beginning. */
  readonly excerpt: Excerpt;
};

export function corpusOf(documents: readonly SearchDocument[]): Corpus {
  return {
    documents: documents.map((document) => ({
      document,
      title: fold(document.title),
      part: fold(document.part),
      text: fold(document.text),
    })),
  };
}

/** The words of a query as they are compared. */
export function wordsOf(query: string): readonly string[] {
  return [
    ...new Set(
      fold(query)
        .split(/[\s,;:!?"“”、，。；：！？]+/u)
        .filter(Boolean),
    ),
  ];
}

/** The best `most` hits, and how many there are in all. A query without a word finds nothing. */
export function search(
  {documents}: Corpus,
  query: string,
  most: number,
): {readonly hits: readonly Hit[]; readonly of: number} {
  const words = wordsOf(query).map(formsOf);
  if (words.length === 0) return {hits: [], of: 0};
  const found = documents.flatMap((one) => {
    const score = scoreOf(one, words);
    return score === 0 ? [] : [{document: one.document, score}];
  });
  // Sorting is stable: equals stay in the order of the course.
  const best = found.toSorted((one, other) => other.score - one.score).slice(0, most);
  return {
    hits: best.map(({document}) => ({
      document,
      excerpt: excerptOf(document.text, words.flat()),
    })),
    of: found.length,
  };
}

/** 0: a word is missing. A word counts most in the title, and more at the beginning of a word than inside. */
function scoreOf(
  {title, part, text}: Prepared,
  words: readonly (readonly string[])[],
): number {
  let score = 0;
  for (const forms of words) {
    const here = Math.max(
      ...forms.flatMap((form) => [
        12 * weightIn(title, form),
        8 * weightIn(part, form),
        2 * weightIn(text, form),
      ]),
    );
    if (here === 0) return 0;
    score += here;
  }
  return score;
}

/** 2 at the beginning of a word, 1 inside of one, 0 nowhere. */
function weightIn(text: string, word: string): number {
  let at = text.indexOf(word);
  if (at < 0) return 0;
  while (at >= 0) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 2;
    at = text.indexOf(word, at + 1);
  }
  return 1;
}
