import {type Token, type Word, wordsIn} from './tokens.js';

/** How a language says things: data of the content, read from `synonyms.yaml`. */
export type SearchWords = {
  /** Endings that make no other word. */
  readonly endings: readonly string[];
  /** Words that ask for nothing. */
  readonly ignored: readonly string[];
  /** In each row words, or words in a row, that mean the same. */
  readonly same: readonly (readonly string[])[];
};

export const noWords: SearchWords = {endings: [], ignored: [], same: []};

/** The shortest word that an ending may leave. */
const shortest = 4;

/** The words of a language, ready to be looked up. */
export type WordBook = {
  readonly isIgnored: (term: string) => boolean;
  /** A word without its ending. */
  readonly stemOf: (term: string) => string;
  /** The words of a text without their endings, the parts of names each by itself. */
  readonly stemsIn: (text: string) => readonly string[];
  /** What is meant in these words, as terms that no text has. */
  readonly meaningsIn: (words: readonly Word[]) => readonly Token[];
};

type Phrase = {readonly meaning: string; readonly stems: readonly string[]};

export function wordBook({endings, ignored, same}: SearchWords): WordBook {
  const longestFirst = endings.toSorted((one, other) => other.length - one.length);
  const none = new Set(ignored);
  const stems = new Map<string, string>();
  const stemOf = (term: string): string => {
    const known = stems.get(term);
    if (known !== undefined) return known;
    const ending = longestFirst.find(
      (end) => term.endsWith(end) && term.length - end.length >= shortest,
    );
    const stem = ending === undefined ? term : stemOf(term.slice(0, -ending.length));
    stems.set(term, stem);
    return stem;
  };
  const stemsIn = (text: string): readonly string[] =>
    wordsIn(text).flatMap(({parts}) => parts.map(({term}) => stemOf(term)));
  const phrases = phrasesBy(same, stemsIn);
  return {
    isIgnored: (term) => none.has(term),
    ...{stemOf, stemsIn},
    meaningsIn: (words) => {
      const parts = words.flatMap((word) => word.parts);
      const said = parts.map(({term}) => stemOf(term));
      return said.flatMap((stem, at) =>
        (phrases.get(stem) ?? [])
          .filter((phrase) => phrase.stems.every((one, on) => one === said[at + on]))
          .map(({meaning, stems: {length}}) => ({
            term: meaning,
            from: parts[at]?.from ?? 0,
            to: parts[at + length - 1]?.to ?? 0,
          })),
      );
    },
  };
}

/** By their first words. */
function phrasesBy(
  same: SearchWords['same'],
  stemsIn: WordBook['stemsIn'],
): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [row, forms] of same.entries())
    for (const form of forms) {
      const stems = stemsIn(form);
      const [first = ''] = stems;
      const meaning = `=${row}`;
      phrases.set(first, [...(phrases.get(first) ?? []), {meaning, stems}]);
    }
  return phrases;
}
