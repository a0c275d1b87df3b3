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

/** The words of a language, ready to be looked up. */
export type WordBook = {
  readonly isIgnored: (term: string) => boolean;
  /** A word without its ending. */
  readonly stemOf: (term: string) => string;
  /** The words of a text without their endings, the parts of names each by itself. */
  readonly stemsIn: (text: string) => readonly string[];
  /** All that a text is compared by. */
  readonly tokensIn: (text: string) => readonly Token[];
  /** What is meant in these words, as terms that no text has. */
  readonly meaningsIn: (words: readonly Word[]) => readonly Token[];
};

export function wordBook({endings, ignored, same}: SearchWords): WordBook {
  const none = new Set(ignored);
  // One after the other, as long as enough is left.
  const ending = new RegExp(`(?<=.{4})(?:${endings.join('|')})+$`, 'u');
  const stemOf = (term: string): string => term.replace(ending, '');
  const stemsIn = (text: string): readonly string[] =>
    wordsIn(text).flatMap(({parts}) => parts.map(({term}) => stemOf(term)));
  const rows = same.flatMap((forms, row) =>
    forms.map((form) => ({stems: stemsIn(form), meaning: `=${row}`})),
  );
  const meanings = new Map(rows.map(({stems, meaning}) => [stems.join(' '), meaning]));
  const lengths = [...new Set(rows.map(({stems}) => stems.length))];
  const meaningsIn = (words: readonly Word[]): readonly Token[] => {
    const parts = words.flatMap((word) => word.parts);
    const stems = parts.map(({term}) => stemOf(term));
    return parts.flatMap(({from}, at) =>
      lengths.flatMap((length) => {
        const term = meanings.get(stems.slice(at, at + length).join(' '));
        const last = parts[at + length - 1];
        return term === undefined || last === undefined ? [] : {term, from, to: last.to};
      }),
    );
  };
  return {
    ...{stemOf, stemsIn, meaningsIn},
    isIgnored: (term) => none.has(term),
    tokensIn: (text) => {
      const words = wordsIn(text);
      const names = words.filter(({parts}) => parts.length > 1);
      const parts = words.flatMap((word) => word.parts);
      const bare = parts.map((part) => ({...part, term: stemOf(part.term)}));
      const cut = bare.filter(({term}, at) => term !== parts[at]?.term);
      return [...names, ...parts, ...cut, ...meaningsIn(words)];
    },
  };
}
