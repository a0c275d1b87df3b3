/** Which sentences of an answer are likely to make a point: they are highlighted, and never scored. */
import type {RubricPoint, TermGroup, TermUse} from './opening.js';
import {sentencesOf} from './sentences.js';

/** What people say for a term, in any language, and what turns a clause around. */
export type TermBook = {
  readonly negations: readonly string[];
  /** Where one clause ends and the next begins, beside punctuation. */
  readonly breaks: readonly string[];
  readonly terms: Readonly<Record<string, readonly string[]>>;
};

export const noTerms: TermBook = {negations: [], breaks: [], terms: {}};

const asPattern = (form: string): string =>
  form
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
    .replaceAll('*', String.raw`[\p{L}'-]*`);

const latin = String.raw`[\p{Script=Latin}\p{N}]`;

/** Latin words stand alone, but `n't` ends one; Chinese has no gaps between words. */
function bounded(form: string): string {
  const begins = /^[\p{Script=Latin}\p{N}]/u.test(form) && !form.startsWith("n't");
  const ends = /[\p{Script=Latin}\p{N}]$/u.test(form);
  return `${begins ? `(?<!${latin})` : ''}${asPattern(form)}${ends ? `(?!${latin})` : ''}`;
}

const anyOf = (forms: readonly string[]): RegExp | null =>
  forms.length === 0
    ? null
    : new RegExp(
        forms
          .toSorted((a, b) => b.length - a.length)
          .map(bounded)
          .join('|'),
        'gu',
      );

/** Says of each point by which sentences it may be made, by their index. */
export type Highlighter = (
  text: string,
  points: readonly RubricPoint[],
) => ReadonlyMap<string, readonly number[]>;

type Found = {readonly negated: boolean};

export function highlighter({negations, breaks, terms}: TermBook): Highlighter {
  const turns = anyOf(negations);
  const cuts = anyOf(breaks);
  const patterns = new Map(
    Object.entries(terms).map(([term, forms]) => [term, anyOf(forms)]),
  );
  const clausesOf = (sentence: string): readonly string[] => {
    const marked = cuts === null ? sentence : sentence.replaceAll(cuts, '\n$&');
    return marked.split(/[,;:，；：、—()（）]\s*|\n/u);
  };
  const foundIn = (clauses: readonly string[], term: string): readonly Found[] => {
    const pattern = patterns.get(term) ?? null;
    if (pattern === null) return [];
    return clauses.flatMap((clause) =>
      [...clause.matchAll(pattern)].map(({index}) => {
        const before = turns === null ? [] : [...clause.slice(0, index).matchAll(turns)];
        return {negated: before.length % 2 === 1};
      }),
    );
  };
  const fits = (clauses: readonly string[], {term, stands}: TermUse): boolean =>
    foundIn(clauses, term).some(
      ({negated}) => stands === 'either' || negated === (stands === 'negated'),
    );
  const makes = (clauses: readonly string[], groups: readonly TermGroup[]): boolean =>
    groups.some((group) => group.every((use) => fits(clauses, use)));
  return (text, points) => {
    const sentences = sentencesOf(text).map((sentence) =>
      clausesOf(sentence.normalize('NFKC').replaceAll('’', "'").toLowerCase()),
    );
    return new Map(
      points.map(({id, terms: groups}) => [
        id,
        sentences.flatMap((clauses, index) => (makes(clauses, groups) ? [index] : [])),
      ]),
    );
  };
}
