/** A piece of a text, in parts: those that were searched for are marked. */
export type Excerpt = readonly {readonly text: string; readonly marked: boolean}[];

/** Where a word of a query stands in a text. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  /** Which of the words, and how much of it: 0 to 1. */
  readonly word: number;
  readonly share: number;
};

const longest = 140;
/** So much is shown before the first word that was found. */
const before = 40;

/** The piece of the text that has the words that are worth most; `…` where it goes on. */
export function excerptOf(
  text: string,
  marks: readonly Mark[],
  worths: readonly number[],
): Excerpt {
  const from = startOf(text, bestWindow(marks, worths).from);
  const to = endOf(text, from);
  const parts: {text: string; marked: boolean}[] = [];
  let at = from;
  for (const mark of inOrder(marks)) {
    if (mark.from < at || mark.to > to) continue;
    parts.push({text: text.slice(at, mark.from), marked: false});
    parts.push({text: text.slice(mark.from, mark.to), marked: true});
    at = mark.to;
  }
  parts.push({text: text.slice(at, to), marked: false});
  return [
    ...(from > 0 ? [{text: '…', marked: false}] : []),
    ...parts,
    ...(to < text.length ? [{text: '…', marked: false}] : []),
  ].filter((part) => part.text !== '');
}

/** From left to right; the longer one first. */
const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((one, other) => one.from - other.from || other.to - one.to);

/** Where the words stand together that are worth most: what an excerpt shows. `shares`: how much of each. */
export function bestWindow(
  marks: readonly Mark[],
  worths: readonly number[],
): {readonly from: number; readonly shares: ReadonlyMap<number, number>} {
  const sorted = inOrder(marks);
  let best = {from: 0, shares: new Map<number, number>(), worth: 0};
  for (const [at, {from}] of sorted.entries()) {
    const shares = new Map<number, number>();
    for (let next = at; next < sorted.length; next += 1) {
      const mark = sorted[next];
      if (mark === undefined || mark.from >= from + longest - before) break;
      shares.set(mark.word, Math.max(mark.share, shares.get(mark.word) ?? 0));
    }
    const worth = worthOf(shares, worths);
    if (worth > best.worth) best = {from, shares, worth};
  }
  return best;
}

/** What so much of each word is worth together. */
export const worthOf = (
  shares: ReadonlyMap<number, number>,
  worths: readonly number[],
): number =>
  Array.from(shares, ([word, share]) => share * (worths[word] ?? 0)).reduce(
    (sum, worth) => sum + worth,
    0,
  );

/** A little before a place, at the beginning of a word. */
function startOf(text: string, place: number): number {
  if (place <= before) return 0;
  const about = place - before;
  const gap = text.slice(about, place).indexOf(' ');
  return gap < 0 ? about : about + gap + 1;
}

/** So many letters on, and not in the middle of a word or of a letter. */
function endOf(text: string, from: number): number {
  if (text.length - from <= longest) return text.length;
  const cut = from + longest;
  const gap = text.lastIndexOf(' ', cut);
  if (gap > from + longest / 2) return gap;
  const inside = /[\udc00-\udfff]/.test(text.charAt(cut));
  return inside ? cut - 1 : cut;
}
