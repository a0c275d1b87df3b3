/** What a text is compared by: its words, the parts of names in it, and what both mean. */

/** A piece of a text, and what it is compared by. */
export type Token = {readonly term: string; readonly from: number; readonly to: number};

/** A word as it is written (`enable.auto.commit`, `eachMessage`), with the parts of it. */
export type Word = Token & {readonly parts: readonly Token[]};

const written =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[._'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const chinese = /^\p{sc=Han}/u;
const chineseOrNot = /\p{sc=Han}+|\P{sc=Han}+/gu;
/** What stands between dots, or begins with a capital. */
const inName =
  /\p{Lu}+(?!\p{M}*\p{Ll}{2})|\p{Lu}?[\p{Ll}\p{Lt}\p{Lo}\p{Lm}\p{M}\p{N}'’]+/gu;
/** Nearly every word: it needs no closer look. */
const plain = /^[\da-z]+$/;

/** The words of a text, from left to right. */
export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(written)).flatMap(({0: word, index: from}) => {
    if (plain.test(word)) return [plainWord(word, from)];
    return Array.from(word.matchAll(chineseOrNot), ({0: one, index}) =>
      wordAt(one, from + index),
    );
  });
}

function plainWord(term: string, from: number): Word {
  const token = {term, from, to: from + term.length};
  return {...token, parts: [token]};
}

function wordAt(word: string, from: number): Word {
  const parts = chinese.test(word) ? pairsIn(word, from) : namesIn(word, from);
  return {...tokenOf(word, from), parts};
}

const tokenOf = (text: string, from: number): Token => ({
  term: fold(text),
  from,
  to: from + text.length,
});

const namesIn = (word: string, from: number): readonly Token[] =>
  Array.from(word.matchAll(inName), ({0: name, index}) => tokenOf(name, from + index));

/** Chinese has no gaps between its words: two signs after each other stand for them, and the last one alone. */
function pairsIn(word: string, from: number): readonly Token[] {
  const signs = Array.from(word);
  let at = from;
  return signs.map((sign, index) => {
    const pair = tokenOf(sign + (signs[index + 1] ?? ''), at);
    at += sign.length;
    return pair;
  });
}

/** Without case, accents, the forms of wide letters (ＡＣＫＳ, ﬁ), and what joins the parts of a name. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}._'’-]/gu, '')
    .toLowerCase();
}
