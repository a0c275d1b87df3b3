/** What was typed, as sentences. */

const most = 2000;

/** The sentences of an answer, in English or Chinese, without the blanks around them. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?])\s+|(?<=[。！？；;])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .slice(0, most);
}

const han = /\p{Script=Han}/gu;

/** Words, and Chinese characters as one each. */
export function wordsIn(text: string): number {
  const rest = text.replaceAll(han, ' ');
  const words = rest.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return words + (text.match(han)?.length ?? 0);
}

const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

const shortestQuote = 3;

/** Whether the words stand in the text, whatever the blanks and capitals. A word or two say nothing. */
export const isQuoteOf = (text: string, quote: string): boolean =>
  wordsIn(quote) >= shortestQuote && plain(text).includes(plain(quote));
