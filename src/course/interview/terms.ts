/** What people say for a term, in any language, and what turns a clause around. */
export type TermBook = {
  readonly negations: readonly string[];
  /** Where one clause ends and the next begins, beside punctuation. */
  readonly breaks: readonly string[];
  readonly terms: Readonly<Record<string, readonly string[]>>;
};

export const noTerms: TermBook = {negations: [], breaks: [], terms: {}};
