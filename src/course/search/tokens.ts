/** What a text is compared by: its words, and the parts of names in it. */

/** A piece of a text, and what it is compared by. */
export type Token = {readonly term: string; readonly from: number; readonly to: number};

/** A word as it is written (`enable.auto.commit`, `eachMessage`), with the parts of it. */
export type Word = Token & {readonly parts: readonly Token[]};

const written =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** What stands between dots, or begins with a capital; of Chinese, which has no gaps, each sign. */
const inName =
  /\p{sc=Han}|\p{Lu}+(?!\p{M}*\p{Ll}{2})|\p{Lu}?(?:(?!\p{sc=Han})[\p{Ll}\p{Lt}\p{Lo}\p{Lm}\p{M}\p{N}'’])+/gu;
/** Nearly every word: it needs no closer look. */
const plain = /^[\da-z]+$/;

/** The words of a text, from left to right. */
export const wordsIn = (text: string): readonly Word[] =>
  tokensIn(text, written).map((word) => {
    const as = text.slice(word.from, word.to);
    return {...word, parts: plain.test(as) ? [word] : tokensIn(as, inName, word.from)};
  });

const tokensIn = (text: string, pattern: RegExp, start = 0): readonly Token[] =>
  Array.from(text.matchAll(pattern), ({0: found, index}) => ({
    term: plain.test(found) ? found : fold(found),
    from: start + index,
    to: start + index + found.length,
  }));

/** Without case, accents, the forms of wide letters (ＡＣＫＳ, ﬁ), and what joins the parts of a name. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}._'’-]/gu, '')
    .toLowerCase();
